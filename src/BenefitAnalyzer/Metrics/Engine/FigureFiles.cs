using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Finds the files, and a line of each, that a figure was computed from.</summary>
internal static class FigureFiles
{
    /// <summary>What tells rows of a file apart: the id, or all of it where the source has none.</summary>
    internal const string Identity =
        "coalesce(CAST(t.transaction_id AS VARCHAR), CAST((t.started_at, t.completed_at, t.service, t.channel, t.office, t.outcome, t.handling_s) AS VARCHAR))";

    /// <param name="counted">The figures that it was made from in the end; itself where it was counted.</param>
    /// <remarks>A row counts once, however many of the figures look at it.</remarks>
    public static IReadOnlyList<FigureFile> Of(MetricEngine engine, IEnumerable<CountedFigure> counted, CancellationToken token)
    {
        var loaded = engine.Loaded;
        var files = loaded.Files.ToDictionary(file => file.File);
        var lines = new RowLine(loaded.Study, loaded.Database);
        List<RowScope> scopes =
        [
            .. counted.Where(own => own.Metric.IsFromLogs).Select(own => new RowScope(engine, own.Metric, own.Query, own.Keys)),
        ];
        var logs = Views(scopes.SelectMany(scope => scope.Logs));
        var returns = Views(scopes.Select(scope => scope.Returns).OfType<RowSet>());
        return
        [
            .. (logs.Count > 1 ? Together(loaded, logs, token) : logs.SelectMany(view => Within(loaded, view, "t.transaction_id", token)))
                .Concat(returns.SelectMany(view => Within(loaded, view, "t.line", token)))
                .GroupBy(place => place.File)
                .Select(group => new FigureFile(
                    files[group.Key],
                    group.Sum(place => place.Rows),
                    group.Min(place => place.Line) ?? lines.Of(files[group.Key], group.Min(place => place.Id), token)
                ))
                .OrderBy(file => file.File.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>By view, which rows of it are of any of the figures.</summary>
    private static List<(string Name, string Condition)> Views(IEnumerable<RowSet> sets) =>
        [.. sets.GroupBy(set => set.View).Select(view => (view.Key, AnyOf(view)))];

    private static string AnyOf(IEnumerable<RowSet> sets) =>
        string.Join(
            "\n   OR ",
            sets.GroupBy(set => (set.Bounds, set.Cell))
                .Select(own =>
                    own.Key.Cell.Length == 0
                        ? $"({own.Key.Bounds})"
                        : $"({own.Key.Bounds} AND {own.Key.Cell} IN ({string.Join(", ", own.Select(set => set.Key).Distinct())}))"
                )
        );

    /// <summary>By file: how many rows of a view, and the place of one of them, which is an id in a log and a line in a return.</summary>
    private static IReadOnlyList<(int File, long Rows, string? Id, long? Line)> Within(
        LoadedStudy loaded,
        (string Name, string Condition) view,
        string place,
        CancellationToken token
    ) => Ask(loaded, Filled(Sql.Of(typeof(FigureFiles)), view).Replace("{place}", place, StringComparison.Ordinal), token);

    /// <summary>The same of rows that stand in several views, such as those of what was started and of what was completed.</summary>
    private static IReadOnlyList<(int File, long Rows, string? Id, long? Line)> Together(
        LoadedStudy loaded,
        List<(string Name, string Condition)> views,
        CancellationToken token
    )
    {
        // Equal rows without an id are told apart by their number.
        var hasNoIds = loaded.Study.Sources.Any(source =>
            source.Kind == SourceKind.Log && !source.Columns.Any(column => column.Field == Field.TransactionId)
        );
        var number = hasNoIds ? $"row_number() OVER (PARTITION BY t.file, {Identity})" : "1";
        var rows = views.Select(view =>
            Filled(Sql.Beside(typeof(FigureFiles), "FigureRows"), view)
                .Replace("{identity}", Identity, StringComparison.Ordinal)
                .Replace("{number}", number, StringComparison.Ordinal)
        );
        return Ask(
            loaded,
            Sql.Beside(typeof(FigureFiles), "FigureRowsTogether")
                .Replace("{rows}", string.Join("\nUNION\n", rows), StringComparison.Ordinal),
            token
        );
    }

    private static string Filled(string sql, (string Name, string Condition) view) =>
        sql.Replace("{view}", view.Name, StringComparison.Ordinal).Replace("{condition}", view.Condition, StringComparison.Ordinal);

    private static IReadOnlyList<(int File, long Rows, string? Id, long? Line)> Ask(
        LoadedStudy loaded,
        string sql,
        CancellationToken token
    ) =>
        loaded.Database.Query(
            sql,
            row =>
            {
                var place = row.IsDBNull(2) ? null : row.GetValue(2);
                return (row.GetInt32(0), row.GetInt64(1), place as string, place as long?);
            },
            token
        );
}
