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

    /// <summary>By initiative; those of which the logs know none are not in it.</summary>
    public static IReadOnlyDictionary<string, decimal> Of(LoadedStudy loaded, CancellationToken token)
    {
        var engine = loaded.Engine;
        var known = new Dictionary<string, decimal>();
        foreach (
            var initiative in loaded.Study.Initiatives.Where(initiative => initiative.Launches.Count > 0 && initiative.Services.Count > 0)
        )
        {
            if (Of(initiative, engine, token) is { } share)
            {
                known[initiative.Id] = share;
            }
        }

        return known;
    }

    private static decimal? Of(Initiative initiative, MetricEngine engine, CancellationToken token)
    {
        var covered = engine.Covered;
        var from = new[] { covered.Until.AddMonths(-Months), covered.From, initiative.Launches[0].Day }.Max();
        if (from >= covered.Until)
        {
            return null;
        }

        var query = new MetricQuery(TakeUp) { By = [Field.Service], Period = new Period(from, covered.Until) };
        var services = initiative.Services.ToHashSet();
        var rows = engine
            .Run(Catalog.Of<Metric>().Single(metric => metric.Id == TakeUp), query, token)
            .Rows.Where(row => row.Keys[0] is { } service && services.Contains(service))
            .Select(row => row.Figure)
            .ToList();
        var (part, whole) = (rows.Sum(figure => figure.Numerator ?? 0), rows.Sum(figure => figure.Denominator ?? 0));
        return whole == 0 ? null : part / whole;
    }
}
