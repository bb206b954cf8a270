using BenefitAnalyzer.Metrics.Completeness;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Times that a question leaves out of a metric that counts returns, as days.</summary>
/// <remarks>
/// Grouped by month and picked, as other filters are, a return over several months would be left out wherever it lies, since it lies in no one
/// month. So its days are asked instead: what has none of those left out is kept. A return that has some and others cannot be divided, and
/// <see cref="SpanningReturns"/> says so.
/// </remarks>
internal static class ExceptedTimes
{
    public static IReadOnlyList<Period> Of(Study study, Metric metric, MetricQuery query) =>
        [
            .. query
                .Except.Where(pair => AreDays(metric, pair.Key))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => Dimensions.Span(pair.Key, pair.Value, study.FiscalYearStart))
                .OfType<Period>(),
        ];

    /// <summary>The other dimensions of which a value is left out: rows are told apart by them.</summary>
    public static IEnumerable<string> Others(Metric metric, MetricQuery query) =>
        query.Except.Keys.Where(dimension => !AreDays(metric, dimension));

    /// <summary>A view in which no cell has one of the days; the view itself where there are none.</summary>
    public static string Cut(string view, int times) =>
        times == 0
            ? view
            : $"(SELECT c.* FROM {view} AS c WHERE {string.Join(" AND ", Enumerable.Range(0, times).Select(at => $"(c.last_day < ${From(at)} OR c.day >= ${Until(at)})"))})";

    /// <summary>Values that such a view binds.</summary>
    public static IEnumerable<(string Name, object? Value)> Parameters(IReadOnlyList<Period> times) =>
        times.Index().SelectMany(time => new (string, object?)[] { (From(time.Index), time.Item.From), (Until(time.Index), time.Item.Until) });

    private static bool AreDays(Metric metric, string dimension) => metric.CountsReturns && Dimensions.OfTime.Contains(dimension);

    private static string From(int at) => FormattableString.Invariant($"except_from_{at}");

    private static string Until(int at) => FormattableString.Invariant($"except_until_{at}");
}
