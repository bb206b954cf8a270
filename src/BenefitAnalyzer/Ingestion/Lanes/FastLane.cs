using System.Buffers;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Loads plain files of one heading row through DuckDB's own reader in one statement, and takes out again what it was not sure of.</summary>
/// <remarks>
/// Rows are stored in whatever order they come, which costs half of what keeping the order of the file does, and <c>read_csv</c> numbers no
/// rows. So a doubtful row is found again by its transaction's id: the lines that hold the id are read by the careful lane, which settles
/// what they are. The doubtful row itself stays, marked as a fault, and counts nowhere: deleting it would make DuckDB write all rows of the
/// load once more.
/// </remarks>
internal sealed class FastLane(StudyDatabase database, RowColumns columns)
{
    /// <summary>Above this share of doubtful records the careful lane reads the whole file.</summary>
    private const double MostDoubts = 0.1;
    private const long HeadingLines = 1;
    private const string DropRejects = "DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans";

    /// <summary>DuckDB takes them for a pattern.</summary>
    private static readonly SearchValues<char> PatternLetters = SearchValues.Create("*?[]{}");

    /// <summary>What came of a file.</summary>
    /// <param name="Records">Records in the file, the heading row not counted.</param>
    /// <param name="Doubts">What the careful lane made of the records that are not in the table.</param>
    public sealed record Loading(NumberedFile File, long Records, IReadOnlyList<CarefulLane.Reading> Doubts);

    private sealed record Tally(int File, long Rows, long Faults);

    /// <summary>Lines of a file that made no row, and the separators that stand in them.</summary>
    private sealed record Skipped(long Lines, long Separators);

    /// <summary>Whether a file can be read here.</summary>
    public static bool CanRead(NumberedFile file) =>
        file.Scan.IsPlain
        && file.Plan.IsKnownToSql
        && file.Plan.Source.Delimiter is { } delimiter
        && char.IsAscii(delimiter)
        && file.Plan.Source.Options is { Comments: null, HeadingLine: 1 }
        && file.Plan.Source.Options.Encoding.IsUtf8
        && file.Log.Entry is null
        && file.Log.Path.AsSpan().IndexOfAny(PatternLetters) < 0;

    /// <summary>Loads files; must stand inside a transaction.</summary>
    /// <param name="files">Of one plan and consecutive numbers, all ASCII or none.</param>
    /// <returns>One item a file that was loaded; of the others no row is left, and the careful lane must take them.</returns>
    public IReadOnlyList<Loading> Load(IReadOnlyList<NumberedFile> files, SharedProgress progress, CancellationToken token)
    {
        var first = files[0].Number;
        progress.Tell(files.Count == 1 ? $"reading {files[0].Log.Name}" : $"reading {files[0].Log.Name} … {files[^1].Log.Name}");
        database.Execute(DropRejects, token);
        database.Execute(
            files[0].Plan.LoadSql(files[0].Scan.IsAscii),
            token,
            ("paths", files.Select(file => file.Log.Path).ToList()),
            ("first", first)
        );
        KeepSkippedLines(files, token);
        var skipped = SkippedTallies(token);
        var tallies = Tallies(first, token).ToDictionary(tally => tally.File);
        var loaded = files
            .Where(file =>
                IsSound(
                    file,
                    tallies.GetValueOrDefault(file.Number) ?? new Tally(file.Number, 0, 0),
                    skipped.GetValueOrDefault(file.Log.Path) ?? new Skipped(0, 0)
                )
            )
            .ToList();
        var loadings = Judge(loaded, SkippedLines(loaded, token), tallies, first, token);
        var kept = loadings.Select(loading => loading.File.Number).ToHashSet();
        foreach (var refused in files.Where(file => !kept.Contains(file.Number)))
        {
            database.Execute("DELETE FROM transactions WHERE file = $file", token, ("file", refused.Number));
        }

        progress.Add(loadings.Sum(loading => loading.File.Log.Length));

        return loadings;
    }

    /// <summary>Whether lines and records match one to one and have as many cells as headings, with few doubts.</summary>
    /// <remarks>DuckDB takes a record with one cell too many where that cell is empty, and says nothing of it.</remarks>
    private static bool IsSound(NumberedFile file, Tally tally, Skipped skipped) =>
        HeadingLines + tally.Rows + skipped.Lines == file.Scan.Lines
        && file.Scan.Separators - skipped.Separators == (file.Plan.Width - 1) * (file.Scan.Lines - skipped.Lines)
        && skipped.Lines + tally.Faults <= MostDoubts * (tally.Rows + skipped.Lines)
        && (tally.Faults == 0 || file.Plan.IdColumn is not null);

    /// <summary>Reads the lines that made no row, and those that hold the id of a faulty row.</summary>
    private List<Loading> Judge(
        List<NumberedFile> files,
        Dictionary<int, HashSet<long>> skipped,
        Dictionary<int, Tally> tallies,
        int first,
        CancellationToken token
    )
    {
        var faults = FaultyIds(files, first, token);
        var sure = SureRows(faults, first, token);
        var doubts = new List<CarefulLane.Reading>?[files.Count];
        Parallel.For(
            0,
            files.Count,
            new ParallelOptions { CancellationToken = token },
            at =>
            {
                var number = files[at].Number;
                var wanted = new WantedLines(files[at].Plan, skipped[number], faults[number]);
                doubts[at] = Read(files[at], wanted, tallies.GetValueOrDefault(number)?.Faults ?? 0, [.. sure[number]], token);
            }
        );
        return
        [
            .. files
                .Zip(doubts)
                .Where(file => file.Second is not null)
                .Select(file => new Loading(
                    file.First,
                    (tallies.GetValueOrDefault(file.First.Number) is { } tally ? tally.Rows - tally.Faults : 0) + file.Second!.Count,
                    file.Second
                )),
        ];
    }

    /// <summary>Reads the wanted lines of a file.</summary>
    /// <param name="faults">Faulty rows in the table.</param>
    /// <param name="sure">Rows in the table that are not faulty but have the id of one that is.</param>
    /// <returns>Null when DuckDB and the look at single cells do not mean the same id: then nothing of the file is sure.</returns>
    private static List<CarefulLane.Reading>? Read(
        NumberedFile file,
        WantedLines wanted,
        long faults,
        List<RowValues> sure,
        CancellationToken token
    )
    {
        var found = new List<CarefulLane.Reading>();
        if (wanted.IsEmpty)
        {
            return found;
        }

        var due = faults + sure.Count;
        foreach (var reading in new CarefulLane(file.Plan).Read(wanted.Of(file.Log, file.Scan.Keys, token)))
        {
            if (wanted.HasNumber(reading.Line))
            {
                found.Add(reading);
                continue;
            }

            // A line may be looked at though it holds no such id; what is rejected made a faulty row, whatever its id.
            if (reading.Row is { } row && !wanted.HasId(row.TransactionId))
            {
                continue;
            }

            due--;
            var stored = reading.Row is null ? -1 : sure.FindIndex(reading.Row.IsStoredAs);
            if (stored >= 0)
            {
                sure.RemoveAt(stored);
                continue;
            }

            found.Add(reading);
        }

        return due == 0 && sure.Count == 0 ? found : null;
    }

    /// <summary>Keeps what is known of lines that made no row, without their text, which might be spilled later.</summary>
    private void KeepSkippedLines(IReadOnlyList<NumberedFile> files, CancellationToken token)
    {
        database.Execute(
            Sql.Beside(typeof(FastLane), "KeepSkippedLines"),
            token,
            ("separator", files[0].Plan.Source.Delimiter!.Value.ToString())
        );
        database.Execute(DropRejects, token);
    }

    /// <summary>By path; files without such lines are not in it.</summary>
    private Dictionary<string, Skipped> SkippedTallies(CancellationToken token) =>
        database
            .Query(
                Sql.Beside(typeof(FastLane), "SkippedTallies"),
                row => (Path: row.GetString(0), Skipped: new Skipped(row.GetInt64(1), row.GetInt64(2))),
                token
            )
            .ToDictionary(file => file.Path, file => file.Skipped, StringComparer.Ordinal);

    /// <summary>Lines of which DuckDB made no row, by file. Asked of sound files alone: of a file that is all faults they would fill the memory.</summary>
    private Dictionary<int, HashSet<long>> SkippedLines(List<NumberedFile> files, CancellationToken token)
    {
        var numbers = files.ToDictionary(file => file.Log.Path, file => file.Number, StringComparer.Ordinal);
        var skipped = files.ToDictionary(file => file.Number, _ => new HashSet<long>());
        var lines = database.Query(
            Sql.Beside(typeof(FastLane), "SkippedLines"),
            row => (Path: row.GetString(0), Line: (long)row.GetFieldValue<ulong>(1)),
            token,
            ("paths", files.Select(file => file.Log.Path).ToList())
        );
        foreach (var (path, line) in lines)
        {
            skipped[numbers[path]].Add(line);
        }

        return skipped;
    }

    private IReadOnlyList<Tally> Tallies(int first, CancellationToken token) =>
        database.Query(
            Sql.Beside(typeof(FastLane), "Tallies"),
            row => new Tally(row.GetInt32(0), row.GetInt64(1), row.GetInt64(2)),
            token,
            ("first", first)
        );

    private Dictionary<int, List<string?>> FaultyIds(List<NumberedFile> files, int first, CancellationToken token)
    {
        var faults = files.ToDictionary(file => file.Number, _ => new List<string?>());
        var rows = database.Query(
            Sql.Beside(typeof(FastLane), "FaultyIds"),
            row => (File: row.GetInt32(0), Id: row.IsDBNull(1) ? null : row.GetString(1)),
            token,
            ("first", first),
            ("files", files.Select(file => file.Number).ToList())
        );
        foreach (var (file, id) in rows)
        {
            faults[file].Add(id);
        }

        return faults;
    }

    /// <summary>Rows that are not faulty but have the id of one that is, by file.</summary>
    private ILookup<int, RowValues> SureRows(Dictionary<int, List<string?>> faults, int first, CancellationToken token)
    {
        database.Execute("CREATE OR REPLACE TEMP TABLE doubtful (file INTEGER, transaction_id VARCHAR)", token);
        database.Append(
            "doubtful",
            faults.SelectMany(file => file.Value.Select(id => (file.Key, Id: id))),
            (row, doubt) => row.AppendValue(doubt.Key).AppendValue(doubt.Id)
        );
        return database
            .Query(Sql.Beside(typeof(FastLane), "SureRows"), row => RowValues.Read(columns, row), token, ("first", first))
            .ToLookup(row => row.File);
    }
}
