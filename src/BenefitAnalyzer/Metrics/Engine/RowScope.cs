using System.Globalization;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Which rows of logs and lines of returns a counted figure looks at.</summary>
internal sealed class RowScope
{
    // Control characters that no code has: between texts, and for one that is missing.
    private const char Between = '\u001E';
    private const char Missing = '\u001F';

    private readonly Metric metric;

    /// <param name="keys">The row of the figure: one value for each dimension of the query.</param>
    public RowScope(MetricEngine engine, Metric metric, MetricQuery query, IReadOnlyList<string?> keys)
    {
        this.metric = metric;
        List<(string Dimension, string? Value)> wanted =
        [
            .. query.By.Zip(keys).Concat(query.Where.Select(pair => (pair.Key, (string?)pair.Value))).DistinctBy(pair => pair.Item1),
        ];
        // As the metric's own query, which also counts what was completed after the last start.
        var days = FigureJudge.SpanOf(
            query,
            wanted.ToDictionary(pair => pair.Dimension, pair => pair.Value),
            engine.Loaded.Study,
            ServiceHistory.Always
        );
        wanted.RemoveAll(pair => Dimensions.OfTime.Contains(pair.Dimension)); // the span says it
        var unwanted = ExceptedTimes
            .Others(metric, query)
            .Select(dimension => (Dimension: dimension, Value: query.Except[dimension]))
            .ToList();
        IsStaged = wanted.Select(pair => pair.Dimension).Concat(unwanted.Select(pair => pair.Dimension)).Contains(Dimensions.Stage);
        Bounds = string.Join(
            " AND ",
            [
                $"t.day >= {Day(days.From)}",
                $"t.last_day < {Day(days.Until)}",
                .. metric.Sql.Contains("is_internal", StringComparison.Ordinal) ? ["NOT t.is_internal"] : Array.Empty<string>(),
                .. metric.OnlyChannelClass is { } only ? [$"t.channel_class = {Sql.Text(only)}"] : Array.Empty<string>(),
                .. ExceptedTimes
                    .Of(engine.Loaded.Study, metric, query)
                    .Select(days => $"(t.last_day < {Day(days.From)} OR t.day >= {Day(days.Until)})"),
                .. unwanted.Select(pair => $"{Text(pair.Dimension)} IS DISTINCT FROM {Sql.Text(Spelt(pair.Dimension, pair.Value)!)}"),
            ]
        );
        Cell = string.Join($" || '{Between}' || ", wanted.Select(pair => $"coalesce({Text(pair.Dimension)}, '{Missing}')"));
        Key = Sql.Text(string.Join(Between, wanted.Select(pair => Spelt(pair.Dimension, pair.Value) ?? Missing.ToString())));
    }

    /// <summary>Whether the views must tell the stage of a service.</summary>
    public bool IsStaged { get; }

    /// <summary>A condition over a row <c>t</c> of a view that all rows of the figure meet.</summary>
    public string Bounds { get; }

    /// <summary>Text of a row <c>t</c> that tells rows of the figure from others within the bounds; empty where all are of it.</summary>
    public string Cell { get; }

    /// <summary>What <see cref="Cell"/> is of the figure's rows.</summary>
    public string Key { get; }

    /// <summary>A condition that the rows of the figure meet, and no others.</summary>
    public string Condition => Cell.Length == 0 ? Bounds : $"{Bounds} AND {Cell} = {Key}";

    /// <summary>The view of the rows of logs.</summary>
    public string Rows => metric.CountsByCompletion ? "completed_rows" : "started_rows";

    /// <summary>The view of the lines of returns; null where the figure does not look at them.</summary>
    public string? Returns => metric.CountsReturns ? "return_cells" : null;

    private static string Text(string dimension) => $"CAST(t.{Sql.Name(dimension)} AS VARCHAR)";

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"DATE '{day:yyyy-MM-dd}'");

    /// <summary>As DuckDB writes the value: a truth value in its own words.</summary>
    private static string? Spelt(string dimension, string? value) =>
        dimension != Field.Assisted || value is null ? value
        : value == "yes" ? "true"
        : "false";
}
