using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>The take-up on which the savings of each initiative rest: that of its services in the last year of the data since its launch.</summary>
internal static class TakeUpBase
{
    private const string TakeUp = "take-up/A";
    private const int Months = 12;
    private const decimal DaysOfYear = 365.25m;

    /// <summary>By initiative; of those of which the logs know none only the launch.</summary>
    public static IReadOnlyDictionary<string, FlowBasis> Of(LoadedStudy loaded, CancellationToken token) =>
        loaded.Study.Initiatives.ToDictionary(
            initiative => initiative.Id,
            initiative =>
                (
                    initiative.Launches.Count > 0 && initiative.Services.Count > 0 ? Of(initiative, loaded.Engine, token) : FlowBasis.None
                ) with
                {
                    Launch = initiative.Launched ?? initiative.PlannedLaunch,
                }
        );

    private static FlowBasis Of(Initiative initiative, MetricEngine engine, CancellationToken token)
    {
        var covered = engine.Covered;
        var from = new[] { covered.Until.AddMonths(-Months), covered.From, initiative.Launches[0].Day }.Max();
        if (from >= covered.Until)
        {
            return FlowBasis.None;
        }

        var query = new MetricQuery(TakeUp) { By = [Field.Service], Period = new Period(from, covered.Until) };
        var services = initiative.Services.ToHashSet();
        var rows = engine
            .Run(Catalog.Of<Metric>().Single(metric => metric.Id == TakeUp), query, token)
            .Rows.Where(row => row.Keys[0] is { } service && services.Contains(service))
            .Select(row => row.Figure)
            .ToList();
        var (part, whole) = (rows.Sum(figure => figure.Numerator ?? 0), rows.Sum(figure => figure.Denominator ?? 0));
        return whole == 0
            ? FlowBasis.None
            : new FlowBasis
            {
                TakeUp = part / whole,
                ElectronicAYear =
                    from.AddMonths(Months) == covered.Until ? part : part * DaysOfYear / (covered.Until.DayNumber - from.DayNumber),
            };
    }
}
