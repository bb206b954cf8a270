using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer.WhatIf.Uncertainty;

/// <summary>What comes of a scenario by whole years of delay, between which a drawn delay lies.</summary>
internal static class DelayedOutcomes
{
    /// <param name="outcome">Of the scenario itself.</param>
    /// <param name="run">Runs a scenario that differs from it by its delay alone.</param>
    /// <returns>By years from 0 until every saving is lost; the outcome alone where no delay is declared.</returns>
    public static IReadOnlyList<ScenarioOutcome> Of(
        ScenarioOutcome outcome,
        IReadOnlyList<LeverName> declared,
        Func<Scenario, ScenarioOutcome> run
    )
    {
        var delays = declared.Where(lever => lever.Kind == LeverKind.Delay).ToList();
        if (delays.Count == 0)
        {
            return [outcome];
        }

        var longest = outcome.Appraisals.Max(appraisal =>
            appraisal.Flow.Lines.Max(line => line.Year.BeginsIn) - appraisal.Flow.Lines.Min(line => line.Year.BeginsIn)
        );
        return
        [
            .. Enumerable
                .Range(0, longest + 1)
                .Select(years =>
                    run(delays.Aggregate(outcome.Scenario, (scenario, lever) => scenario.With(LeverValue.Of(lever, years, lever.Id))))
                ),
        ];
    }
}
