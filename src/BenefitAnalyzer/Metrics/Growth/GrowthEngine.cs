using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Growth;

/// <summary>Growth between two windows: naive, like for like, and without the service that moved it most.</summary>
/// <remarks>
/// Which services report changes from year to year, and one service can carry the total. A naive growth alone would mislead, so it never
/// stands alone.
/// </remarks>
public sealed class GrowthEngine(MetricEngine engine)
{
    /// <summary>Computes the growth; what cannot be answered is said in the diagnostics, with no rows.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; DuckDB was interrupted.</exception>
    public GrowthResult Run(Metric metric, GrowthQuery query, CancellationToken token)
    {
        var problems = new List<Diagnostic>(GrowthCheck.Of(metric, query));
        if (problems.Count > 0)
        {
            return Refused();
        }

        var (before, after) = (Ask(metric, query, query.Before, [], token), Ask(metric, query, query.After, [], token));
        problems.AddRange(before.Diagnostics.Concat(after.Diagnostics).DistinctBy(found => found.Message));
        if (problems.Any(problem => problem.Severity == Severity.Error))
        {
            return Refused();
        }

        if (before.Rows is not [{ Figure.Value: not null } first] || after.Rows is not [{ Figure.Value: not null } last])
        {
            problems.Add(
                Diagnostic.Error(
                    DiagnosticCodes.UnknownFigure,
                    null,
                    null,
                    $"{metric.Id} has no data in {query.Before} or in {query.After}"
                )
            );
            return Refused();
        }

        var rows = new GrowthRows(metric, query, first.Figure, last.Figure);
        var reporting = Reporting(metric, query, token);
        var largest = reporting.Count > 1 && !metric.IsRatio ? Largest(reporting) : null;
        return new GrowthResult(
            query,
            metric,
            [
                rows.Naive(),
                .. reporting.Count > 0 ? [rows.Over(GrowthBasis.LikeForLike, reporting)] : Array.Empty<GrowthRow>(),
                .. largest is null ? Array.Empty<GrowthRow>() : [rows.Without(largest, reporting)],
            ],
            largest,
            engine.ExcessIn(query.After, query.Where),
            problems
        );

        GrowthResult Refused() => new(query, metric, [], null, [], problems);
    }

    private MetricResult Ask(Metric metric, GrowthQuery query, Period period, string[] by, CancellationToken token) =>
        engine.Run(
            metric,
            new MetricQuery(metric.Id)
            {
                Period = period,
                By = by,
                Where = query.Where,
                Except = query.Except,
            },
            token
        );

    /// <summary>The services that report in both windows.</summary>
    private List<ServicePair> Reporting(Metric metric, GrowthQuery query, CancellationToken token)
    {
        var earlier = In(query.Before).ToDictionary(row => row.Keys[0]!, row => row.Figure);
        return
        [
            .. In(query.After)
                .Where(row => earlier.ContainsKey(row.Keys[0]!))
                .Select(row => new ServicePair(row.Keys[0]!, earlier[row.Keys[0]!], row.Figure)),
        ];

        // A service whose return leaves the value blank does not report; one that reports 0 does.
        IEnumerable<MetricRow> In(Period period) =>
            Ask(metric, query, period, [Field.Service], token).Rows.Where(row => row is { Keys: [{ }], Figure.Numerator: not null });
    }

    /// <summary>The service whose own change is largest, whichever its sign.</summary>
    private static string Largest(List<ServicePair> pairs) =>
        pairs
            .OrderByDescending(pair => Math.Abs((pair.After.Value ?? 0) - (pair.Before.Value ?? 0)))
            .ThenBy(pair => pair.Service, StringComparer.Ordinal)
            .First()
            .Service;
}
