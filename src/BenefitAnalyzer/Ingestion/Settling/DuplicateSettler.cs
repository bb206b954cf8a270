using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Lanes;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Settling;

/// <summary>Decides which of several valid records of one key stays. The outcome depends on the set of file contents alone.</summary>
/// <remarks>
/// The key is (source, transaction_id). A record that is not pending wins, then the latest completion, then the smallest hash of the record
/// as it stands in its file; of equal records the one in the file first by name stays. Only records whose hashed key occurs twice are looked
/// at, in their files; all rows stay in the table, so that an edited or removed file promotes them.
/// </remarks>
/// <param name="files">Files that are on disk, by number.</param>
internal sealed class DuplicateSettler(StudyDatabase database, RuleBook book, IReadOnlyDictionary<int, ScannedFile> files)
{
    /// <summary>Marks the losers, lists them with their lines and corrects the counts of their files; must stand inside a transaction.</summary>
    public void Settle(IReadOnlyList<LoadedFile> ledger, CancellationToken token)
    {
        var contested = new CandidateFinder(database, book, files)
            .Find(ledger, token)
            .GroupBy(row => row.Key)
            .Where(rows => rows.Skip(1).Any())
            .Select(Ranked)
            .ToList();
        Mark([.. contested.Select(rows => rows[0])], token);
        List(contested.SelectMany(rows => rows.Skip(1).Select(loser => (loser, Facts(loser.Row) != Facts(rows[0].Row)))), token);
        database.Execute(Sql.Beside(typeof(DuplicateSettler), "CountDuplicates"), token);
    }

    private static IReadOnlyList<Candidate> Ranked(IEnumerable<Candidate> rows) =>
        [
            .. rows.OrderBy(row => row.Row[Field.Outcome] is Outcome.Pending)
                .ThenByDescending(row => row.Row[Field.CompletedAt] as DateTime? ?? DateTime.MinValue)
                .ThenBy(row => row.Hash, StringComparer.Ordinal)
                .ThenBy(row => row.File.Name, StringComparer.Ordinal)
                .ThenBy(row => row.Line),
        ];

    /// <summary>What two records of one transaction should agree in.</summary>
    private static string Facts(RowValues row) =>
        string.Join(
            '\n',
            new[] { Field.StartedAt, Field.Service, Field.Channel, Field.Office, Field.Customer }.Select(field => row[field])
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

    private void List(IEnumerable<(Candidate Row, bool Differs)> losers, CancellationToken token)
    {
        database.Execute("DELETE FROM duplicates", token);
        database.Append(
            "duplicates",
            losers.OrderBy(loser => loser.Row.File.Name, StringComparer.Ordinal).ThenBy(loser => loser.Row.Line),
            (row, loser) =>
                row.AppendValue(loser.Row.File.File)
                    .AppendValue(loser.Row.Line)
                    .AppendValue(loser.Row.Key.Source)
                    .AppendValue(loser.Row.Key.Id)
                    .AppendValue(loser.Differs)
        );
    }
}
