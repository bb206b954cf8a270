using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Finds the files, and a line of each, that a figure was computed from.</summary>
internal static class FigureFiles
{
    /// <param name="counted">The figures that it was made from in the end; itself where it was counted.</param>
    /// <remarks>A file is read for a line once, however many figures look at its rows.</remarks>
    public static IReadOnlyList<FigureFile> Of(MetricEngine engine, IEnumerable<CountedFigure> counted, CancellationToken token)
    {
        var loaded = engine.Loaded;
        var files = loaded.Files.ToDictionary(file => file.File);
        var lines = new RowLine(loaded.Study, loaded.Database);
        return
        [
            .. counted
                .Where(own => own.Metric.IsFromLogs)
                .SelectMany(own => Places(engine, own, token))
                .GroupBy(place => place.File)
                .Select(group => new FigureFile(
                    files[group.Key],
                    group.Sum(place => place.Rows),
                    group.Min(place => place.Line) ?? lines.Of(files[group.Key], group.Min(place => place.Id), token)
                ))
                .OrderBy(file => file.File.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>By file: how many rows, and the place of one of them, which is an id in a log and a line in a return.</summary>
    private static IEnumerable<(int File, long Rows, string? Id, long? Line)> Places(
        MetricEngine engine,
        CountedFigure counted,
        CancellationToken token
    )
    {
        var scope = new RowScope(engine, counted.Metric, counted.Query, counted.Keys);
        var names = scope.Dimensions.Count == 0 ? [Dimensions.Total] : scope.Dimensions;
        var rows = Rows(scope.Rows, "t.transaction_id");
        return scope.Returns is { } returns ? rows.Concat(Rows(returns, "t.line")) : rows;

        IEnumerable<(int File, long Rows, string? Id, long? Line)> Rows(string view, string place)
        {
            var sql = Sql.Of(typeof(FigureFiles))
                .Replace("{dimensions}", string.Join(", ", names.Select(name => $"t.{Sql.Name(name)}")), StringComparison.Ordinal)
                .Replace("{place}", place, StringComparison.Ordinal);
            return engine
                .Loaded.Database.Query(
                    scope.Sql(sql, view),
                    row =>
                        (
                            Fits: scope.Fits(row),
                            File: row.GetInt32(names.Count),
                            Rows: row.GetInt64(names.Count + 1),
                            Place: row.IsDBNull(names.Count + 2) ? null : row.GetValue(names.Count + 2)
                        ),
                    token,
                    [.. scope.Parameters]
                )
                .Where(row => row.Fits)
                .Select(row => (row.File, row.Rows, row.Place as string, row.Place as long?));
        }
    }
}
