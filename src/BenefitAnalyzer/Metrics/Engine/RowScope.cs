using System.Data.Common;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Which rows of logs and lines of returns a counted figure looks at.</summary>
internal sealed class RowScope
{
    private readonly MetricQuery query;
    private readonly List<(string Dimension, string? Value)> wanted;
    private readonly Metric metric;
    private readonly IReadOnlyList<Period> excepted;

    /// <param name="keys">The row of the figure: one value for each dimension of the query.</param>
    public RowScope(MetricEngine engine, Metric metric, MetricQuery query, IReadOnlyList<string?> keys)
    {
        (this.metric, this.query) = (metric, query);
        wanted = [.. query.By.Zip(keys).Concat(query.Where.Select(pair => (pair.Key, (string?)pair.Value))).DistinctBy(pair => pair.Item1)];
        // As the metric's own query, which also counts what was completed after the last start.
        Days = FigureJudge.SpanOf(
            query,
            wanted.ToDictionary(pair => pair.Dimension, pair => pair.Value),
            engine.Loaded.Study,
            ServiceHistory.Always
        );
        wanted.RemoveAll(pair => Engine.Dimensions.OfTime.Contains(pair.Dimension)); // the span says it
        Dimensions = [.. wanted.Select(pair => pair.Dimension).Concat(ExceptedTimes.Others(metric, query)).Distinct()];
        excepted = ExceptedTimes.Of(engine.Loaded.Study, metric, query);
    }

    /// <summary>Days on which a row begins and ends.</summary>
    public Period Days { get; }

    /// <summary>By which rows are told apart, days left out.</summary>
    public IReadOnlyList<string> Dimensions { get; }

    /// <summary>The view of the rows of logs.</summary>
    public string Rows => metric.CountsByCompletion ? "completed_rows" : "started_rows";

    /// <summary>The view of the lines of returns; null where the figure does not look at them.</summary>
    public string? Returns => metric.CountsReturns ? "return_cells" : null;

    /// <summary>Values that every query over these views binds.</summary>
    public IReadOnlyList<(string Name, object? Value)> Parameters =>
        [
            ("from", Days.From),
            ("until", Days.Until),
            ("internal", !metric.Sql.Contains("is_internal", StringComparison.Ordinal)),
            ("class", metric.OnlyChannelClass ?? ""),
            .. ExceptedTimes.Parameters(excepted),
        ];

    /// <summary>A query over one of the views, with stages where they are asked.</summary>
    public string Sql(string sql, string view)
    {
        var filled = sql.Replace("{rows}", ExceptedTimes.Cut(view, excepted.Count), StringComparison.Ordinal);
        return Dimensions.Contains(Engine.Dimensions.Stage) ? LabelledViews.Staged(filled) : filled;
    }

    /// <summary>Whether a row, or a group of them, is of the figure.</summary>
    /// <param name="row">Begins with the value of each of <see cref="Dimensions"/>.</param>
    public bool Fits(DbDataReader row) =>
        Dimensions
            .Index()
            .All(at =>
            {
                var text = Engine.Dimensions.Text(at.Item, row.IsDBNull(at.Index) ? null : row.GetValue(at.Index));
                return wanted.TrueForAll(pair => pair.Dimension != at.Item || pair.Value == text)
                    && (!query.Except.TryGetValue(at.Item, out var unwanted) || unwanted != text);
            });

    /// <summary>The same as a condition of SQL, with the values that it binds.</summary>
    public (string Sql, IReadOnlyList<(string Name, object? Value)> Parameters) Condition()
    {
        var parts = new List<string>();
        var bound = new List<(string, object?)>();
        foreach (
            var (dimension, value, comparison) in wanted
                .Select(pair => (pair.Dimension, pair.Value, "IS NOT DISTINCT FROM"))
                .Concat(ExceptedTimes
                        .Others(metric, query)
                        .Select(dimension => (dimension, (string?)query.Except[dimension], "IS DISTINCT FROM")))
        )
        {
            var name = $"value_{bound.Count}";
            parts.Add($"AND CAST(t.{Store.Sql.Name(dimension)} AS VARCHAR) {comparison} CAST(${name} AS VARCHAR)");
            bound.Add((name, dimension == Field.Assisted ? Spelt(value) : value));
        }

        return (string.Join("\n  ", parts), bound);
    }

    /// <summary>As DuckDB writes a truth value.</summary>
    private static string? Spelt(string? yesOrNo) =>
        yesOrNo is null ? null
        : yesOrNo == "yes" ? "true"
        : "false";
}
