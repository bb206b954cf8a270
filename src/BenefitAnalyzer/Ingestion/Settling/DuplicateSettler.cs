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
internal sealed class DuplicateSettler(StudyDatabase database, RuleBook book, IReadOnlyDictionary<int, ScannedFile> files)
{
    /// <summary>Marks the losers, lists them with their lines and corrects the counts of their files; must stand inside a transaction.</summary>
    /// <returns>Notes about records that contradict those that were kept.</returns>
    public IEnumerable<Diagnostic> Settle(IReadOnlyList<LoadedFile> ledger, CancellationToken token)
    {
        var rules = book.Study.Sources.ToDictionary(source => source.Name, source => source.OnDuplicate);
        var contested = new CandidateFinder(database, book, files)
            .Find(ledger, token)
            .GroupBy(row => row.Key)
            .Where(rows => rows.Skip(1).Any())
            .Select(rows => RepeatedRecord.Ranked(rules[rows.Key.Source], rows))
            .ToList();
        Mark([.. contested.Select(rows => rows[0])], token);
        List<SettledRepeat> verdicts = [.. contested.SelectMany(rows => rows.Skip(1).Select(lost => new SettledRepeat(lost, rows[0])))];
        new DuplicateLists(database, book.Study).Write(verdicts, token);
        return DuplicateLists.Notes(verdicts);
    }

    private void Mark(IReadOnlyList<RepeatedRecord> winners, CancellationToken token)
    {
        CarefulRows.Execute(
            database,
            book.Study,
            "CREATE OR REPLACE TEMP TABLE staged AS SELECT * FROM fed()",
            winners.Select(winner => winner.Row.In(winner.File.File, winner.File.Source)),
            token
        );
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
