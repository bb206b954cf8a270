using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Lanes;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Ingestion.Settling;

/// <summary>Decides which of several valid records of one key stays. The outcome depends on the set of file contents alone.</summary>
/// <remarks>
/// The key is (source, transaction_id). Unless the source says otherwise (<c>on_duplicate</c>) a record that is not pending wins, then the
/// latest completion, then the smallest hash of the record as it stands in its file; of equal records the one in the file first by name
/// stays. Only records whose hashed key occurs twice are looked
/// at, in their files; all rows stay in the table, so that an edited or removed file promotes them.
/// </remarks>
/// <param name="files">Files that are on disk, by number.</param>
internal sealed class DuplicateSettler(StudyDatabase database, RuleBook book, IReadOnlyDictionary<int, LogFile> files)
{
    /// <summary>Marks the losers, lists them with their lines and corrects the counts of their files; must stand inside a transaction.</summary>
    /// <returns>Notes about records that contradict those that were kept.</returns>
    public IEnumerable<Diagnostic> Settle(IReadOnlyList<LoadedFile> ledger, CancellationToken token)
    {
        var rules = book.Study.Sources.ToDictionary(source => source.Name, source => source.OnDuplicate);
        var contested = Candidates(ledger, token)
            .GroupBy(row => row.Key)
            .Where(rows => rows.Skip(1).Any())
            .Select(rows => Candidate.Ranked(rules[rows.Key.Source], rows))
            .ToList();
        Mark([.. contested.Select(rows => rows[0])], token);
        List<Verdict> verdicts = [.. contested.SelectMany(rows => rows.Skip(1).Select(lost => new Verdict(lost, rows[0])))];
        new DuplicateLists(database, book.Study).Write(verdicts, token);
        return DuplicateLists.Notes(verdicts);
    }

    private Candidate[] Candidates(IReadOnlyList<LoadedFile> ledger, CancellationToken token)
    {
        database.Execute(Sql.Beside(typeof(DuplicateSettler), "Candidates"), token);
        var wanted = database
            .Query("SELECT DISTINCT file, transaction_id FROM contested", row => (File: row.GetInt32(0), Id: row.GetString(1)), token)
            .ToLookup(row => row.File, row => row.Id);
        LoadedFile[] concerned = [.. ledger.Where(file => wanted.Contains(file.File))];
        LoadedFile[] onDisk = [.. concerned.Where(file => files.ContainsKey(file.File))];
        var found = new IReadOnlyList<CarefulLane.Reading>[onDisk.Length];
        var finder = new RecordFinder(book);
        Parallel.For(
            0,
            onDisk.Length,
            new ParallelOptions { CancellationToken = token },
            at => found[at] = finder.Find(files[onDisk[at].File], onDisk[at].Lane, wanted[onDisk[at].File], token)
        );
        return
        [
            .. onDisk
                .Zip(found)
                .SelectMany(file => file.Second.Select(reading => new Candidate(file.First, reading.Line, reading.Hash!, reading.Row!))),
            .. concerned.Except(onDisk).SelectMany(file => Stored(file, token)),
        ];
    }

    /// <summary>Rows of a file that is gone, as they are stored.</summary>
    private IReadOnlyList<Candidate> Stored(LoadedFile file, CancellationToken token) =>
        database.Query(
            "SELECT * EXCLUDE (row_id) FROM contested WHERE file = $file",
            row => new Candidate(file, 0, "", RowValues.Read(row)),
            token,
            ("file", file.File)
        );

    private void Mark(IReadOnlyList<Candidate> winners, CancellationToken token)
    {
        CarefulRows.Stage(database, book.Study, winners.Select(winner => winner.Row.In(winner.File.File, winner.File.Source)), token);
        string[] compared =
        [
            .. DatabaseSchema
                .TransactionColumns(book.Study)
                .Select(column => column.Name)
                .Except(["file", "key_hash", "fault", "duplicate"]),
        ];
        var same = string.Join("\n AND ", compared.Select(column => $"w.{Sql.Name(column)} IS NOT DISTINCT FROM c.{Sql.Name(column)}"));
        database.Execute(Sql.Beside(typeof(DuplicateSettler), "Mark").Replace("{same}", same, StringComparison.Ordinal), token);
        var kept = database.Scalar<long>("SELECT count(*) FROM kept", token);
        if (kept != winners.Count)
        {
            throw new InvalidOperationException($"{winners.Count} records win against their duplicates, and {kept} of them are loaded.");
        }
    }
}
