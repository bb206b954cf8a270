using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Published;

/// <summary>Finds for each quoted figure the computed one of the same definition, dimensions and days, and for each computed figure its quotes.</summary>
/// <remarks>Published numbers stand beside computed ones and enter no sum.</remarks>
public sealed class PublishedFigures(MetricEngine engine)
{
    private static readonly LocalText NotDefined = new("no metric has this definition", "沒有相同定義的指標");
    private static readonly LocalText OtherVersion = new(
        "published under another version of the definition, which is not compared",
        "按另一版本的定義公布，不作比較"
    );

    private readonly IReadOnlyList<Metric> metrics = Catalog.Of<Metric>();

    /// <summary>Every quoted figure of the study, in the order of its table.</summary>
    /// <param name="report">Receives what cannot be computed though a metric is named.</param>
    public IReadOnlyList<PublishedComparison> All(Action<Diagnostic> report, CancellationToken token) =>
        [.. engine.Loaded.Study.Tables.Quoted.Select(quoted => Compare(quoted, report, token))];

    /// <summary>The question that a quoted figure answers.</summary>
    public static MetricQuery QueryOf(QuotedFigure quoted, Metric metric) =>
        new(metric.Id)
        {
            Where = quoted.Where,
            Period =
                quoted.Period
                ?? (
                    quoted.AsOf is { } day
                        ? new Period(metric.IsFromLogs ? new DateOnly(1900, 1, 1) : day, day.AddDays(1)) // of logs: all until that day
                        : null
                ),
        };

    /// <summary>The figures that papers publish for one row of an answer: those of the same definition, dimensions and days.</summary>
    internal static IReadOnlyList<QuotedFigure> For(Study study, Metric metric, MetricQuery query, IReadOnlyList<string?> keys)
    {
        if (study.Tables.Quoted.Count == 0 || query is not { Standardise: null, RollingMonths: null, Except.Count: 0 })
        {
            return [];
        }

        var values = query
            .By.Zip(keys)
            .Concat(query.Where.Select(pair => (First: pair.Key, Second: (string?)pair.Value)))
            .Distinct()
            .ToList();
        var span = SpanOf(study, query.Period, values);
        var others = values.Where(pair => !IsOfTime(pair.First)).ToDictionary(pair => pair.First, pair => pair.Second);
        return
        [
            .. study.Tables.Quoted.Where(quoted =>
                IsOf(metric, quoted)
                && QueryOf(quoted, metric).Period == span
                && others.Count == quoted.Where.Count
                && quoted.Where.All(pair => others.TryGetValue(pair.Key, out var value) && value == pair.Value)
            ),
        ];
    }

    private PublishedComparison Compare(QuotedFigure quoted, Action<Diagnostic> report, CancellationToken token)
    {
        if (quoted.Metric is null)
        {
            return new PublishedComparison(quoted, null, null) { WhyNot = NotDefined };
        }

        var id = quoted.Metric.Split('@')[0];
        if (metrics.FirstOrDefault(known => known.Id == id) is not { } metric)
        {
            Report($"there is no metric '{id}'{NearestName.Hint(id, metrics.Select(known => known.Id))}");
            return new PublishedComparison(quoted, null, null) { WhyNot = NotDefined };
        }

        if (!IsOf(metric, quoted))
        {
            return new PublishedComparison(quoted, metric, null) { WhyNot = OtherVersion };
        }

        var result = engine.Run(metric, QueryOf(quoted, metric), token);
        if (result.Diagnostics.FirstOrDefault(found => found.Severity == Severity.Error) is { } problem)
        {
            Report(problem.Message);
        }

        return result.Rows is [var row]
            ? new PublishedComparison(quoted, metric, row.Figure)
            : new PublishedComparison(quoted, metric, null) { WhyNot = new LocalText("no data", "沒有數據") };

        void Report(string why) =>
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.QuotedCannotBeComputed,
                    StudyReader.FileName,
                    null,
                    $"the figure {quoted.Text} quoted from '{quoted.Document}' has nothing beside it: {why}"
                )
            );
    }

    private static bool IsOf(Metric metric, QuotedFigure quoted) => quoted.Metric == metric.Id || quoted.Metric == metric.Definition;

    private static bool IsOfTime(string dimension) => dimension == Dimensions.ReturnPeriod || Dimensions.OfTime.Contains(dimension);

    /// <summary>The days that a row is about; null where it is about all there are.</summary>
    private static Period? SpanOf(Study study, Period? asked, List<(string First, string? Second)> values)
    {
        var span = asked;
        foreach (var (dimension, value) in values.Where(pair => IsOfTime(pair.First)))
        {
            var own =
                dimension == Dimensions.ReturnPeriod ? PeriodText.Read(value) : Dimensions.Span(dimension, value, study.FiscalYearStart);
            if (own is { } days)
            {
                span = span is not { } so ? days : new Period(Later(so.From, days.From), Earlier(so.Until, days.Until));
            }
        }

        return span;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
