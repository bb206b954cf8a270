using BenefitAnalyzer.Benefits.Attribution.Measured;
using BenefitAnalyzer.Benefits.Attribution.Verdicts;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Statistics.Resampling;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.WhatIf.Uncertainty;

/// <summary>How sure the logs are: the interval of an attribution, and what a year of months could as well have been (block bootstrap).</summary>
internal sealed class MeasuredSpreads(LoadedStudy loaded, CancellationToken token)
{
    private const int Months = 12;
    private const int Repeats = 1_000;
    private const double NormalQuantile = 1.959963984540054; // of 97.5 %

    private readonly MetricEngine engine = loaded.Engine;

    /// <summary>Null where nothing is measured of it.</summary>
    public Distribution? Of(LeverName lever) =>
        loaded.Study.Initiatives.FirstOrDefault(initiative => initiative.Id == lever.Initiative) is not { } initiative ? null
        : lever.Kind == LeverKind.Displaced ? Displaced(initiative)
        : lever.Kind == LeverKind.Volume ? Relative(initiative, "volume/completed", lever)
        : lever.Kind == LeverKind.Minutes ? Relative(initiative, "time/handling-mean", lever)
        : lever.Kind == LeverKind.TakeUp ? TakeUp(initiative, lever)
        : null;

    /// <summary>The interval of the design that counts, around what it measured: a factor whose mean is 1.</summary>
    private NormalDistribution? Displaced(Initiative initiative)
    {
        var found = StudyAttribution.Of(loaded, _ => { }, token).FirstOrDefault(own => own.Initiative.Id == initiative.Id);
        return found is { Verdict: Verdict.Effect, Estimate: { Displaced: not 0 } estimate }
            ? new NormalDistribution(
                1,
                (estimate.DisplacedHigh - estimate.DisplacedLow) / (2 * NormalQuantile * Math.Abs(estimate.Displaced))
            )
            : null;
    }

    /// <summary>Sums over resampled months ÷ the sum that was.</summary>
    private EmpiricalDistribution? Relative(Initiative initiative, string metric, LeverName lever)
    {
        var months = MonthsOf(initiative, metric);
        List<double> values = [.. months.Select(month => month.Whole == 0 ? month.Part : month.Part / month.Whole)];
        var mean = values.Count == 0 ? 0 : values.Average();
        return values.Count < Months || mean <= 0
            ? null
            : new EmpiricalDistribution([.. Resampled(values, lever, sample => sample.Average() / mean)]);
    }

    /// <summary>Ratios of sums over resampled months.</summary>
    private EmpiricalDistribution? TakeUp(Initiative initiative, LeverName lever)
    {
        var months = MonthsOf(initiative, "take-up/A").Where(month => month.Whole > 0).ToList();
        return months.Count < Months
            ? null
            : new EmpiricalDistribution([
                .. Resampled(
                    [.. Enumerable.Range(0, months.Count).Select(at => (double)at)],
                    lever,
                    sample => sample.Sum(at => months[(int)at].Part) / sample.Sum(at => months[(int)at].Whole)
                ),
            ]);
    }

    private double[] Resampled(List<double> series, LeverName lever, Func<double[], double> statistic) =>
        BlockBootstrap.Of(
            series,
            BlockBootstrap.UsualLength(series.Count),
            Repeats,
            loaded.Study.Seed,
            (ulong)LeverKind.All.ToList().IndexOf(lever.Kind),
            statistic
        );

    /// <summary>By month in order, over the initiative's services: numerator and denominator, or the value and 0.</summary>
    private List<(double Part, double Whole)> MonthsOf(Initiative initiative, string metric)
    {
        var services = initiative.Services.ToHashSet();
        var covered = engine.Covered;
        var from = initiative.Launches.Count == 0 ? covered.From : new[] { initiative.Launches[0].Day, covered.From }.Max();
        if (from >= covered.Until)
        {
            return [];
        }

        return
        [
            .. engine
                .Run(
                    Catalog.Of<Metric>().Single(one => one.Id == metric),
                    new MetricQuery(metric) { By = [Dimensions.Month, Field.Service], Period = covered with { From = from } },
                    token
                )
                .Rows.Where(row => row.Figure.State == FigureState.Known && row.Keys[1] is { } service && services.Contains(service))
                .GroupBy(row => row.Keys[0]!)
                .OrderBy(month => month.Key, StringComparer.Ordinal)
                .Select(month =>
                    (
                        (double)month.Sum(row => row.Figure.Numerator ?? row.Figure.Value ?? 0),
                        (double)month.Sum(row => row.Figure.Numerator is null ? 0 : row.Figure.Denominator ?? 0)
                    )
                ),
        ];
    }
}
