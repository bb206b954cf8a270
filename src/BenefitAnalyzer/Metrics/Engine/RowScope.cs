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

    /// <param name="keys">The row of the figure: one value for each dimension of the query.</param>
    public RowScope(MetricEngine engine, Metric metric, MetricQuery query, IReadOnlyList<string?> keys)
    {
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
        var isStaged = wanted.Select(pair => pair.Dimension).Concat(unwanted.Select(pair => pair.Dimension)).Contains(Dimensions.Stage);
        string[] bounds =
        [
            $"t.day >= {Day(days.From)}",
            $"t.last_day < {Day(days.Until)}",
            .. metric.Sql.Contains("is_internal", StringComparison.Ordinal) ? ["NOT t.is_internal"] : Array.Empty<string>(),
            .. metric.OnlyChannelClass is { } only ? [$"t.channel_class = {Sql.Text(only)}"] : Array.Empty<string>(),
            .. ExceptedTimes
                .Of(engine.Loaded.Study, metric, query)
                .Select(days => $"(t.last_day < {Day(days.From)} OR t.day >= {Day(days.Until)})"),
            .. unwanted.Select(pair => $"{Text(pair.Dimension)} IS DISTINCT FROM {Sql.Text(Spelt(pair.Dimension, pair.Value)!)}"),
        ];
        var cell = string.Join($" || '{Between}' || ", wanted.Select(pair => $"coalesce({Text(pair.Dimension)}, '{Missing}')"));
        var key = Sql.Text(string.Join(Between, wanted.Select(pair => Spelt(pair.Dimension, pair.Value) ?? Missing.ToString())));
        string[] seen = [.. bounds, .. metric.RowsSeen is { } has ? [has] : Array.Empty<string>()];
        Logs =
        [
            Of(metric.CountsByCompletion ? "completed_rows" : "started_rows", seen),
            .. metric.FollowsAttempts ? [AttemptsBefore(engine.Loaded.Study, days, wanted)] : Array.Empty<RowSet>(),
        ];
        Returns = metric.CountsReturns ? Of("return_cells", bounds) : null;

        RowSet Of(string view, IEnumerable<string> conditions) =>
            new(isStaged ? LabelledViews.Staged(view) : view, string.Join(" AND ", conditions), cell, key);
    }

    /// <summary>Rows of logs: those that are counted, and those that they are joined with.</summary>
    public IReadOnlyList<RowSet> Logs { get; }

    /// <summary>Lines of returns; null where the figure does not look at them.</summary>
    public RowSet? Returns { get; }

    /// <summary>The failed e-attempts that what is counted may have followed, for the same service; they may lie before the days asked.</summary>
    private static RowSet AttemptsBefore(Study study, Period days, List<(string Dimension, string? Value)> wanted)
    {
        var service = wanted.Find(pair => pair.Dimension == Field.Service).Value;
        var earliest = days.From.DayNumber > study.FailureDemandDays + 1 ? days.From.AddDays(-study.FailureDemandDays - 1) : days.From;
        string[] conditions =
        [
            $"t.day >= {Day(earliest)}",
            $"t.last_day < {Day(days.Until)}",
            $"t.channel_class = {Sql.Text(ChannelClassCodes.Electronic)}",
            "t.outcome IN ('failed', 'abandoned')",
            "t.customer IS NOT NULL",
        ];
        return new RowSet(
            "started_rows",
            string.Join(" AND ", conditions),
            service is null ? "" : Text(Field.Service),
            service is null ? "" : Sql.Text(service)
        );
    }

    private static string Text(string dimension) => $"CAST(t.{Sql.Name(dimension)} AS VARCHAR)";

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"DATE '{day:yyyy-MM-dd}'");

    /// <summary>As DuckDB writes the value: a truth value in its own words.</summary>
    private static string? Spelt(string dimension, string? value) =>
        dimension != Field.Assisted || value is null ? value
        : value == "yes" ? "true"
        : "false";
}
