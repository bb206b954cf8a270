using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
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
    private sealed record Pair(string Service, Figure Before, Figure After);

    /// <summary>Computes the growth; what cannot be answered is said in the diagnostics, with no rows.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; DuckDB was interrupted.</exception>
    public GrowthResult Run(Metric metric, GrowthQuery query, CancellationToken token)
    {
        var problems = new List<Diagnostic>(GrowthCheck.Of(metric, query));
        if (problems.Count > 0)
        {
            return Refused();
        }

        var (before, after) = (Ask(query.Before, []), Ask(query.After, []));
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

        var pairs = Pairs();
        var rows = new List<GrowthRow> { Row(GrowthBasis.Naive, null, first.Figure, last.Figure) };
        if (pairs.Count > 0)
        {
            rows.Add(OfPairs(GrowthBasis.LikeForLike, null, pairs));
        }

        var largest = pairs.Count > 1 && !metric.IsRatio ? Largest(pairs) : null;
        if (largest is not null)
        {
            rows.Add(OfPairs(GrowthBasis.WithoutLargest, largest, [.. pairs.Where(pair => pair.Service != largest)]));
        }

        return new GrowthResult(query, metric, rows, largest, engine.ExcessIn(query.After, query.Where), problems);

        GrowthResult Refused() => new(query, metric, [], null, [], problems);

        MetricResult Ask(Period period, string[] by) =>
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

        List<Pair> Pairs()
        {
            var earlier = Ask(query.Before, [Field.Service]).Rows.Where(row => row.Keys[0] is not null).ToDictionary(row => row.Keys[0]!);
            return
            [
                .. Ask(query.After, [Field.Service])
                    .Rows.Where(row =>
                        row.Keys[0] is not null && Reports(row) && earlier.TryGetValue(row.Keys[0]!, out var old) && Reports(old)
                    )
                    .Select(row => new Pair(row.Keys[0]!, earlier[row.Keys[0]!].Figure, row.Figure)),
            ];
        }

        GrowthRow OfPairs(GrowthBasis basis, string? without, IReadOnlyList<Pair> over)
        {
            var count = over.Count.ToString("#,0", CultureInfo.InvariantCulture);
            var reason = new LocalText($"{count} services that report in both windows", $"兩期均有呈報的{count}項服務");
            return Row(
                basis,
                without,
                Sum(first.Figure, "before", over.Select(pair => pair.Before)),
                Sum(last.Figure, "after", over.Select(pair => pair.After))
            ) with
            {
                Services = [.. over.Select(pair => pair.Service)],
            };

            Figure Sum(Figure total, string part, IEnumerable<Figure> figures)
            {
                var (numerator, denominator) = (figures.Sum(figure => figure.Numerator), figures.Sum(figure => figure.Denominator));
                return total with
                {
                    Id = GrowthAddress.Write(query, basis, part),
                    Value =
                        !metric.IsRatio ? numerator
                        : denominator > 0 ? numerator / denominator
                        : null,
                    Numerator = numerator,
                    Denominator = metric.IsRatio ? denominator : null,
                    Transactions = metric.IsRatio ? denominator : numerator,
                    Services = over.Count,
                    LikeForLike = null,
                    Low = null,
                    High = null,
                    Reason = reason,
                };
            }
        }

        GrowthRow Row(GrowthBasis basis, string? without, Figure from, Figure to)
        {
            var isDifference = GrowthQuery.UnitOf(metric) == MetricUnit.PercentagePoints;
            decimal? change =
                isDifference ? to.Value - from.Value
                : from.Value > 0 ? to.Value / from.Value - 1
                : null;
            var parameters = from
                .Origin.Parameters.Select(pair => KeyValuePair.Create($"before {pair.Key}", pair.Value))
                .Concat(to.Origin.Parameters.Select(pair => KeyValuePair.Create($"after {pair.Key}", pair.Value)));
            var origin = to.Origin with { Parameters = parameters.ToDictionary() };
            return new GrowthRow(
                basis,
                without,
                from,
                to,
                new Figure(GrowthAddress.Write(query, basis), GrowthDefinitions.Of(basis, metric), GrowthQuery.UnitOf(metric), origin)
                {
                    State = change is null ? FigureState.NoData : FigureState.Known,
                    Value = change,
                    Bound = BoundOf(from.Bound, to.Bound),
                    Services = basis == GrowthBasis.Naive ? null : to.Services,
                    Partial = from.Partial ?? to.Partial,
                    Reason = basis == GrowthBasis.Naive ? null : to.Reason,
                }
            );
        }
    }

    /// <summary>A change is as uncertain as what was not recorded at either end; at both ends it is said by <see cref="Figure.Partial"/> alone.</summary>
    private static FigureBound BoundOf(FigureBound before, FigureBound after) =>
        (before, after) switch
        {
            (FigureBound.Exact, _) => after,
            (FigureBound.AtMost, FigureBound.Exact) => FigureBound.AtLeast,
            (FigureBound.AtLeast, FigureBound.Exact) => FigureBound.AtMost,
            _ => FigureBound.Exact,
        };

    /// <summary>A service whose return leaves the value blank does not report; one that reports 0 does.</summary>
    private static bool Reports(MetricRow row) => row.Figure.Numerator is not null;

    /// <summary>The service whose own change is largest, whichever its sign.</summary>
    private static string Largest(List<Pair> pairs) =>
        pairs
            .OrderByDescending(pair => Math.Abs((pair.After.Value ?? 0) - (pair.Before.Value ?? 0)))
            .ThenBy(pair => pair.Service, StringComparer.Ordinal)
            .First()
            .Service;
}
