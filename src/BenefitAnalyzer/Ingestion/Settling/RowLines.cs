using System.Security.Cryptography;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Lanes;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Ingestion.Settling;

/// <summary>Tells the line of a loaded row, and the hash of its record, by its place in its file's block.</summary>
internal sealed class RowLines(StudyDatabase database, RuleBook book, IReadOnlyDictionary<int, LogFile> files)
{
    private readonly Dictionary<int, Block> blocks = [];
    private readonly Dictionary<(int File, long Line), string> hashes = [];

    private sealed record Block(
        long First,
        IReadOnlyList<long> Skipped,
        IReadOnlyDictionary<long, long> Appended,
        string Lane,
        string Name
    );

    /// <summary>Line of one row, for those who ask once; the files themselves are not read.</summary>
    public static long LineOf(StudyDatabase database, int file, long rowId, CancellationToken token) =>
        new RowLines(database, null!, new Dictionary<int, LogFile>()).LineOf(file, rowId, token);

    /// <summary>1-based line on which the record of a row begins.</summary>
    public long LineOf(int file, long rowId, CancellationToken token)
    {
        var block = BlockOf(file, token);
        var place = rowId - block.First;
        return block.Appended.TryGetValue(place, out var line) ? line : FastLane.LineOf(place, block.Skipped);
    }

    /// <summary>SHA-256 of the record of a row; the empty text where the file is gone (<c>keep_removed</c>).</summary>
    public string HashOf(int file, long rowId, CancellationToken token)
    {
        var line = LineOf(file, rowId, token);
        return hashes.TryGetValue((file, line), out var known) ? known : "";
    }

    /// <summary>Name of a file: the last tie-break, which does not depend on the order of loading.</summary>
    public string NameOf(int file, CancellationToken token) => BlockOf(file, token).Name;

    /// <summary>Reads the records of many rows at once, file by file, so that <see cref="HashOf"/> knows them.</summary>
    public void ReadHashes(IEnumerable<(int File, long RowId)> rows, CancellationToken token)
    {
        foreach (var ofFile in rows.GroupBy(row => row.File))
        {
            if (!files.TryGetValue(ofFile.Key, out var log))
            {
                continue;
            }

            long[] wanted = [.. ofFile.Select(row => LineOf(row.File, row.RowId, token)).Distinct().Order()];
            foreach (
                var (line, hash) in BlockOf(ofFile.Key, token).Lane == LoadedFile.LaneFast
                    ? LineHashes(log, wanted, token)
                    : RecordHashes(log, wanted, token)
            )
            {
                hashes[(ofFile.Key, line)] = hash;
            }
        }
    }

    private static IEnumerable<KeyValuePair<long, string>> LineHashes(LogFile log, long[] wanted, CancellationToken token) =>
        LineReader
            .Read(log, wanted, token)
            .Select(line => KeyValuePair.Create(line.Number, Convert.ToHexStringLower(SHA256.HashData(line.Text))));

    private Dictionary<long, string> RecordHashes(LogFile log, long[] wanted, CancellationToken token) =>
        RecordPlan.Of(book, log.Source, Headings.Of(log, log.Source), log.Name, _ => { }) is { } plan
            ? new CarefulLane(plan).Hashes(log, wanted.ToHashSet(), token)
            : [];

    private Block BlockOf(int file, CancellationToken token)
    {
        if (blocks.TryGetValue(file, out var known))
        {
            return known;
        }

        var skipped = database.Query(
            "SELECT line FROM skipped_lines WHERE file = $file ORDER BY line",
            row => row.GetInt64(0),
            token,
            ("file", file)
        );
        var appended = database.Query(
            "SELECT place, line FROM appended_rows WHERE file = $file",
            row => KeyValuePair.Create(row.GetInt64(0), row.GetInt64(1)),
            token,
            ("file", file)
        );
        var (lane, name) = database.Query(
            "SELECT lane, path FROM files WHERE file = $file",
            row => (row.GetString(0), row.GetString(1)),
            token,
            ("file", file)
        )[0];
        var block = new Block(FastLane.Block(database, file, token).First, skipped, new Dictionary<long, long>(appended), lane, name);
        blocks.Add(file, block);
        return block;
    }
}
