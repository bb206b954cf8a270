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
        var scope = new RowScope(engine, metric, query, keys);
        var files = loaded.Files.ToDictionary(file => file.File);
        var lines = new RowLine(loaded.Study, loaded.Database);
        return
        [
            .. Rows(scope.Rows, "t.transaction_id", (row, at) => row.GetString(at))
                .Select(found => new FigureFile(files[found.File], found.Rows, lines.Of(files[found.File], found.Place, token)))
                .Concat(
                    scope.Returns is { } returns
                        ? Rows(returns, "t.line", (row, at) => (long?)row.GetInt64(at))
                            .Select(found => new FigureFile(files[found.File], found.Rows, found.Place))
                        : []
                )
                .OrderBy(file => file.File.Name, StringComparer.Ordinal),
        ];

        IEnumerable<(int File, long Rows, T? Place)> Rows<T>(string view, string place, Func<DbDataReader, int, T> read)
        {
            var names = scope.Dimensions.Count == 0 ? [Dimensions.Total] : scope.Dimensions;
            var sql = Sql.Of(typeof(FigureFiles))
                .Replace("{dimensions}", string.Join(", ", names.Select(name => $"t.{Sql.Name(name)}")), StringComparison.Ordinal)
                .Replace("{place}", place, StringComparison.Ordinal);
            return loaded
                .Database.Query(
                    scope.Sql(sql, view),
                    row =>
                        (
                            Fits: scope.Fits(row),
                            File: row.GetInt32(names.Count),
                            Rows: row.GetInt64(names.Count + 1),
                            Place: row.IsDBNull(names.Count + 2) ? default : read(row, names.Count + 2)
                        ),
                    token,
                    [.. scope.Parameters]
                )
                .Where(row => row.Fits)
                .GroupBy(row => row.File)
                .Select(group => (group.Key, group.Sum(row => row.Rows), group.Min(row => row.Place)));
        }
    }
}
