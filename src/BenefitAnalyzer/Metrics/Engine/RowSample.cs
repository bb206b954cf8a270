using System.Globalization;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Rows behind a figure, drawn for an audit without replacement: every set of rows of the size is as likely as any other.</summary>
/// <remarks>
/// A row's lot is a hash over the seed and its own id, and the lowest lots are drawn. So the same seed draws the same rows whatever the order
/// of loading, and a larger sample holds the smaller one.
/// </remarks>
/// <param name="Rows">In the order of files and lines.</param>
/// <param name="Population">Rows that could have been drawn, each once.</param>
/// <param name="Withheld">Why none was drawn; null where that is no secret.</param>
public sealed record RowSample(IReadOnlyList<SampledRow> Rows, long Population, ulong Seed, LocalText? Withheld)
{
    /// <summary>Draws rows behind an explained figure.</summary>
    /// <param name="size">How many, if there are so many.</param>
    public static RowSample Of(LoadedStudy loaded, Explanation explanation, int size, ulong seed, CancellationToken token)
    {
        var population = explanation.Files.Sum(file => file.Rows);
        if (IsSecret(loaded, explanation, population))
        {
            return new RowSample(
                [],
                population,
                seed,
                new LocalText(
                    "so few transactions of persons stand behind the figure that reports hide it; their lines follow the same rule",
                    "該數字涉及的個人交易太少，報告不予公布；有關紀錄行亦按同一規則處理"
                )
            );
        }

        var files = loaded.Files.ToDictionary(file => file.File);
        var drawn = explanation
            .Counted.Where(counted => counted.Metric.IsFromLogs)
            .SelectMany(counted => Drawn(loaded, counted, size, seed, token))
            .DistinctBy(row => (row.Hash, row.Path, row.Line))
            .OrderBy(row => row.Hash, StringComparer.Ordinal)
            .ThenBy(row => row.Path, StringComparer.Ordinal)
            .Take(size)
            .ToList();
        var lines = new RowLine(loaded.Study, loaded.Database);
        return new RowSample(
            [
                .. drawn
                    .GroupBy(row => row.File)
                    .SelectMany(group =>
                    {
                        var found = lines.Of(files[group.Key], [.. group.Select(row => row.Id).OfType<string>()], token);
                        return group.Select(row =>
                            row.Row(files[group.Key], row.Line ?? (row.Id is { } id && found.TryGetValue(id, out var line) ? line : null))
                        );
                    })
                    .OrderBy(row => row.File.Name, StringComparer.Ordinal)
                    .ThenBy(row => row.Line ?? 0)
                    .ThenBy(row => row.Id, StringComparer.Ordinal),
            ],
            population,
            seed,
            null
        );
    }

    /// <summary>What reports would hide, they hide with all that stands behind it.</summary>
    private static bool IsSecret(LoadedStudy loaded, Explanation explanation, long population)
    {
        var smallest = SmallCells.SmallestOf(loaded.Study);
        return population > 0 && population < smallest
            || explanation.Figure.State == FigureState.Suppressed
            || explanation.Counted is [var only]
                && SmallCells.Hide(only.Metric, [new MetricRow([], explanation.Figure)], smallest)[0].Figure.State
                    == FigureState.Suppressed;
    }

    private static IEnumerable<Lot> Drawn(LoadedStudy loaded, CountedFigure counted, int size, ulong seed, CancellationToken token)
    {
        var scope = new RowScope(loaded.Engine, counted.Metric, counted.Query, counted.Keys);
        // Equal rows without an id cannot be told apart, and whichever of them is drawn prints the same.
        var rows = scope.Logs.SelectMany(set => Ask(set, FigureFiles.Identity, "CAST(t.transaction_id AS VARCHAR)"));
        return scope.Returns is { } returns ? rows.Concat(Ask(returns, "f.hash, t.line, t.period", "t.line")) : rows;

        IReadOnlyList<Lot> Ask(RowSet set, string identity, string place)
        {
            var sql = Sql.Of(typeof(RowSample))
                .Replace("{identity}", identity, StringComparison.Ordinal)
                .Replace("{place}", place, StringComparison.Ordinal)
                .Replace("{view}", set.View, StringComparison.Ordinal)
                .Replace("{condition}", set.Condition, StringComparison.Ordinal);
            return loaded.Database.Query(
                sql,
                row => new Lot(
                    row.GetString(0),
                    row.GetString(1),
                    row.GetInt32(2),
                    row.GetValue(3),
                    row.GetFieldValue<DateOnly>(4),
                    row.GetString(5),
                    row.IsDBNull(6) ? null : row.GetString(6),
                    row.IsDBNull(7) ? null : row.GetString(7),
                    row.IsDBNull(8) ? null : row.GetString(8)
                ),
                token,
                ("seed", seed.ToString(CultureInfo.InvariantCulture)),
                ("most", size)
            );
        }
    }

    /// <param name="Place">Id of a row of a log, line of a return.</param>
    private sealed record Lot(
        string Hash,
        string Path,
        int File,
        object Place,
        DateOnly Day,
        string Service,
        string? Channel,
        string? Office,
        string? Outcome
    )
    {
        public string? Id => Place as string;

        public long? Line => Place is long line ? line : null;

        public SampledRow Row(LoadedFile file, long? line) => new(file, line, Id, Day, Service, Channel, Office, Outcome);
    }
}
