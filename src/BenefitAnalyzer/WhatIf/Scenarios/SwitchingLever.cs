using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Statistics.Roots;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>The value of a lever at which a net present value is 0: how wrong may an assumption be before the answer turns?</summary>
/// <param name="Value">Null where there is none; <paramref name="Reason"/> then says why.</param>
internal sealed record SwitchingLever(LeverName Lever, decimal? Value, LocalText? Reason)
{
    private const double LargestFactor = 20;
    private const int Steps = 64;

    /// <summary>Looks through all values that the lever may have for the first at which the sign changes.</summary>
    /// <param name="run">Null where a scenario cannot be run, which was reported.</param>
    public static SwitchingLever? Find(LeverName lever, FlowView view, Scenario standard, Func<Scenario, ScenarioOutcome?> run)
    {
        var (lowest, highest) = (
            (double)lever.Kind.Lowest,
            Math.Min((double)lever.Kind.Highest, lever.Kind.Unit == LeverUnit.Factor ? LargestFactor : double.MaxValue)
        );
        if (run(standard.With(LeverValue.Of(lever, lever.Kind.Lowest, lever.Id))) is not { } first)
        {
            return null;
        }

        var (from, before) = (lowest, Worth(first, lever, view));
        if (before is null)
        {
            return new SwitchingLever(lever, null, first.Total.NotDiscounted);
        }

        for (var step = 1; step <= Steps; step++)
        {
            var to = lowest + (highest - lowest) * step / Steps;
            var value = At(to);
            if (value == 0 || (value < 0) != (before < 0))
            {
                var root = value == 0 ? to : BracketedRoot.Of(at => (double)At(at), from, to);
                return new SwitchingLever(lever, Math.Round((decimal)root, 6), null);
            }

            (from, before) = (to, value);
        }

        return new SwitchingLever(
            lever,
            null,
            new LocalText(
                FormattableString.Invariant($"no value from {lowest:0.##} to {highest:0.##} makes it 0"),
                FormattableString.Invariant($"由{lowest:0.##}至{highest:0.##}，沒有數值能使其為零")
            )
        );

        decimal At(double at) => Worth(run(standard.With(LeverValue.Of(lever, (decimal)at, lever.Id)))!, lever, view)!.Value;
    }

    private static decimal? Worth(ScenarioOutcome outcome, LeverName lever, FlowView view)
    {
        ProjectAppraisal of = lever.Initiative is { } initiative
            ? outcome.Appraisals.Single(appraisal => appraisal.Flow.Id == initiative)
            : outcome.Total;
        return of.Views.Single(result => result.View == view).NetPresentValue;
    }
}
