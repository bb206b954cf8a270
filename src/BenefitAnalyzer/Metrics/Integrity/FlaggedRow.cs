using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>A transaction that an integrity test flags: where it stands, nothing of what it says.</summary>
/// <param name="Line">1-based; null where it cannot be told.</param>
/// <param name="Id">As it is stored; null where the row has none.</param>
public sealed record FlaggedRow(LoadedFile File, long? Line, string? Id)
{
    /// <summary>The rows that a test flags, in the order of their files.</summary>
    /// <param name="most">At most so many: the file of each is read once more for its line.</param>
    public static IReadOnlyList<FlaggedRow> Of(LoadedStudy loaded, FlaggingMetric test, int most, CancellationToken token)
    {
        var files = loaded.Files.ToDictionary(file => file.File);
        var rows = loaded.Database.Query(
            test.RowsSql,
            row => (File: files[row.GetInt32(0)], Id: row.IsDBNull(1) ? null : row.GetString(1)),
            token,
            [
                ("most", most),
                .. test.Parameters(loaded.Study)
                    .Where(pair => test.RowsSql.Contains($"${pair.Name}", StringComparison.Ordinal))
                    .Select(pair => (pair.Name, (object?)pair.Value)),
            ]
        );
        var lines = new RowLine(loaded.Study, loaded.Database);
        return
        [
            .. rows.GroupBy(row => row.File)
                .SelectMany(file =>
                {
                    var found = lines.Of(file.Key, [.. file.Select(row => row.Id).OfType<string>()], token);
                    return file.Select(row => new FlaggedRow(
                        file.Key,
                        row.Id is { } id && found.TryGetValue(id, out var line) ? line : null,
                        row.Id
                    ));
                }),
        ];
    }
}
