using System.Data.Common;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Finds the files, and a line of each, that a figure was computed from.</summary>
internal static class FigureFiles
{
    /// <param name="keys">The row of the figure: one value for each dimension of the query.</param>
    public static IReadOnlyList<FigureFile> Of(
        MetricEngine engine,
        Metric metric,
        MetricQuery query,
        IReadOnlyList<string?> keys,
        CancellationToken token
    )
    {
        if (!metric.IsFromLogs)
        {
            return [];
        }

        var loaded = engine.Loaded;
        var wanted = query
            .By.Zip(keys)
            .Concat(query.Where.Select(pair => (pair.Key, (string?)pair.Value)))
            .DistinctBy(pair => pair.Item1)
            .ToList();
        // As the metric's own query, which also counts what was completed after the last start.
        var span = FigureJudge.SpanOf(
            query,
            wanted.ToDictionary(pair => pair.Item1, pair => pair.Item2),
            loaded.Study,
            Studies.ServiceHistory.Always
        );
        wanted.RemoveAll(pair => Dimensions.OfTime.Contains(pair.Item1)); // the span says it
        string[] dimensions = [.. wanted.Select(pair => pair.Item1).Concat(query.Except.Keys).Distinct()];
        var files = loaded.Files.ToDictionary(file => file.File);
        var readsReturns =
            metric.Sql.Contains("_cells", StringComparison.Ordinal)
            && (metric.CountsByCompletion || metric.Sql.Contains(LabelledViews.Accepted, StringComparison.Ordinal));
        var lines = new RowLine(loaded.Study, loaded.Database);
        return
        [
            .. Rows(metric.CountsByCompletion ? "completed_rows" : "started_rows", "t.transaction_id", (row, at) => row.GetString(at))
                .Select(found => new FigureFile(files[found.File], found.Rows, lines.Of(files[found.File], found.Place, token)))
                .Concat(
                    readsReturns
                        ? Rows("return_cells", "t.line", (row, at) => (long?)row.GetInt64(at))
                            .Select(found => new FigureFile(files[found.File], found.Rows, found.Place))
                        : []
                )
                .OrderBy(file => file.File.Name, StringComparer.Ordinal),
        ];

        IEnumerable<(int File, long Rows, T? Place)> Rows<T>(string view, string place, Func<DbDataReader, int, T> read)
        {
            var names = dimensions.Length == 0 ? [Dimensions.Total] : dimensions;
            var sql = Sql.Of(typeof(FigureFiles))
                .Replace("{dimensions}", string.Join(", ", names.Select(name => $"t.{Sql.Name(name)}")), StringComparison.Ordinal)
                .Replace("{place}", place, StringComparison.Ordinal)
                .Replace("{rows}", view, StringComparison.Ordinal);
            return loaded
                .Database.Query(
                    dimensions.Contains(Dimensions.Stage) ? LabelledViews.Staged(sql) : sql,
                    row =>
                        (
                            Fits: Fits(row),
                            File: row.GetInt32(names.Length),
                            Rows: row.GetInt64(names.Length + 1),
                            Place: row.IsDBNull(names.Length + 2) ? default : read(row, names.Length + 2)
                        ),
                    token,
                    ("from", span.From),
                    ("until", span.Until),
                    ("internal", !metric.Sql.Contains("is_internal", StringComparison.Ordinal)),
                    ("class", metric.OnlyChannelClass ?? "")
                )
                .Where(row => row.Fits)
                .GroupBy(row => row.File)
                .Select(group => (group.Key, group.Sum(row => row.Rows), group.Min(row => row.Place)));
        }

        bool Fits(DbDataReader row) =>
            dimensions
                .Index()
                .All(at =>
                {
                    var text = Dimensions.Text(at.Item, row.IsDBNull(at.Index) ? null : row.GetValue(at.Index));
                    return wanted.TrueForAll(pair => pair.Item1 != at.Item || pair.Item2 == text)
                        && (!query.Except.TryGetValue(at.Item, out var unwanted) || unwanted != text);
                });
    }
}
