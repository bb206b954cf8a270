using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Says which questions have no honest answer, before anything is computed.</summary>
internal static class QueryCheck
{
    public static IReadOnlyList<Diagnostic> Of(LoadedStudy loaded, Metric metric, MetricQuery query)
    {
        var problems = new List<Diagnostic>();
        var known = Dimensions.Of(loaded.Study);
        foreach (
            var dimension in query
                .By.Concat(query.Where.Keys)
                .Concat(query.Except.Keys)
                .Append(query.Standardise ?? Dimensions.Day)
                .Distinct()
        )
        {
            if (!known.Contains(dimension))
            {
                problems.Add(
                    Error(
                        DiagnosticCodes.UnknownDimension,
                        $"'{dimension}' is not a dimension of this study; allowed: {string.Join(", ", known)}"
                    )
                );
            }
            else if (metric.OnlyDimensions is { } only && dimension != Dimensions.Day && !only.Contains(dimension))
            {
                problems.Add(
                    Error(DiagnosticCodes.DimensionNotAllowed, $"{metric.Id} has no {dimension}; allowed: {string.Join(", ", only)}")
                );
            }
            else if (metric.RefusedDimensions.Contains(dimension))
            {
                problems.Add(
                    Error(
                        DiagnosticCodes.DimensionNotAllowed,
                        $"{metric.Id} by {dimension} says nothing: {dimension} is part of its own condition"
                    )
                );
            }
        }

        problems.AddRange(
            query
                .By.GroupBy(dimension => dimension)
                .Where(same => same.Skip(1).Any())
                .Select(same => Error(DiagnosticCodes.DimensionNotAllowed, $"'{same.Key}' is asked for twice; once is enough"))
        );
        problems.AddRange(UnknownValues(loaded, query));
        if (query.RollingMonths is not null && !query.By.Contains(Dimensions.Month))
        {
            problems.Add(Error(DiagnosticCodes.DimensionNotAllowed, "a rolling window needs 'month' among its dimensions"));
        }

        if (
            query.RollingMonths is not null
            && !metric.IsAdditive
            && query.By.FirstOrDefault(dimension => dimension != Dimensions.Month && Dimensions.OfTime.Contains(dimension)) is { } other
        )
        {
            problems.Add(
                Error(
                    DiagnosticCodes.DimensionNotAllowed,
                    $"{metric.Id} does not add up, so its rolling windows are by 'month' alone and not by '{other}' too"
                )
            );
        }

        if (query.Except.Count > 0 && !metric.IsAdditive)
        {
            problems.Add(
                Error(
                    DiagnosticCodes.DimensionNotAllowed,
                    $"{metric.Id} does not add up, so nothing can be left out of it: ask with --where for a part, or with --from and --until for other days"
                )
            );
        }

        if (query.Standardise is not null && metric is not DerivedMetric && !(metric.IsRatio && metric.IsAdditive))
        {
            problems.Add(Error(DiagnosticCodes.DimensionNotAllowed, $"{metric.Id} is no ratio of sums and cannot be standardised"));
        }

        if (query is { Standardise: not null, RollingMonths: not null })
        {
            problems.Add(Error(DiagnosticCodes.DimensionNotAllowed, "a rolling window is not standardised: choose one of the two"));
        }

        if (metric.Refusal(loaded.Study, query) is { } reason)
        {
            problems.Add(Error(DiagnosticCodes.DimensionNotAllowed, reason));
        }

        if (problems.Count == 0 && metric.CountsReturns)
        {
            problems.AddRange(Overlaps(loaded, query));
        }

        return problems;
    }

    /// <summary>A slip in a value would otherwise look like a service or office without data.</summary>
    private static IEnumerable<Diagnostic> UnknownValues(LoadedStudy loaded, MetricQuery query) =>
        query
            .Where.Concat(query.Except)
            .Select(asked => DimensionValues.Fault(loaded.Study, asked.Key, asked.Value))
            .OfType<string>()
            .Select(fault => Error(DiagnosticCodes.UnknownDimensionValue, fault));

    /// <summary>The first pair of windows of each source that would be counted twice in one sum.</summary>
    private static IEnumerable<Diagnostic> Overlaps(LoadedStudy loaded, MetricQuery query)
    {
        if (query.By.Contains(Dimensions.ReturnPeriod) || query.Where.ContainsKey(Dimensions.ReturnPeriod))
        {
            return [];
        }

        return loaded
            .Engine.Overlaps.Where(pair => query.Period is not { } asked || pair.IsIn(asked))
            .Where(pair => !query.Where.TryGetValue(Field.Service, out var service) || service == pair.Service)
            .DistinctBy(pair => pair.Source)
            .Select(pair =>
                Error(
                    DiagnosticCodes.WindowsOverlap,
                    $"source {pair.Source} has overlapping windows of {pair.Service} ({pair.First} and {pair.Other}), which are never added; ask by period, or for --from and --until of one window"
                )
            );
    }

    private static Diagnostic Error(string code, string message) => Diagnostic.Error(code, null, null, message);
}
