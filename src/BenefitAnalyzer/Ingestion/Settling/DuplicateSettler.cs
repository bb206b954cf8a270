using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Ingestion.Settling;

/// <summary>Decides which of several valid rows of one key stays. The outcome depends on the set of file contents alone.</summary>
/// <remarks>
/// The key is (source, transaction_id). A row that is not pending wins, then the latest completion, then the smallest hash of the record
/// as it stands in its file; of equal records the one in the file first by name stays. Only rows whose hashed key occurs twice are looked at, and only a tie makes a file be opened again.
/// </remarks>
internal sealed class DuplicateSettler(StudyDatabase database, RowLines lines)
{
    private sealed record Candidate(long RowId, int File, string Source, string Id, bool Pending, DateTime? CompletedAt, string Facts);

    /// <summary>Marks the losers, lists them with their lines and corrects the counts of their files; must stand inside a transaction.</summary>
    public void Settle(CancellationToken token)
    {
        var keys = Candidates(token)
            .GroupBy(row => (row.Source, row.Id))
            .Where(rows => rows.Skip(1).Any())
            .Select(rows => rows.OrderBy(row => row.Pending).ThenByDescending(row => row.CompletedAt ?? DateTime.MinValue).ToList())
            .ToList();
        lines.ReadHashes(keys.Where(rows => IsTied(rows[0], rows[1])).SelectMany(Tied).Select(row => (row.File, row.RowId)), token);

        var losers = new List<(Candidate Row, bool Differs)>();
        foreach (var rows in keys)
        {
            var winner = Tied(rows)
                .OrderBy(row => lines.HashOf(row.File, row.RowId, token), StringComparer.Ordinal)
                .ThenBy(row => lines.NameOf(row.File, token), StringComparer.Ordinal)
                .ThenBy(row => row.RowId)
                .First();
            losers.AddRange(rows.Where(row => row != winner).Select(row => (row, row.Facts != winner.Facts)));
        }

        Mark(losers, token);
        List(losers, token);
        database.Execute(Sql.Beside(typeof(DuplicateSettler), "CountDuplicates"), token);
    }

    private IReadOnlyList<Candidate> Candidates(CancellationToken token) =>
        database.Query(
            Sql.Beside(typeof(DuplicateSettler), "Candidates"),
            row => new Candidate(
                row.GetInt64(0),
                row.GetInt32(1),
                row.GetString(2),
                row.GetString(3),
                row.GetBoolean(4),
                row.IsDBNull(5) ? null : row.GetDateTime(5),
                row.GetString(6)
            ),
            token
        );

    private static IEnumerable<Candidate> Tied(IReadOnlyList<Candidate> best) => best.TakeWhile(row => IsTied(best[0], row));

    private static bool IsTied(Candidate one, Candidate other) => one.Pending == other.Pending && one.CompletedAt == other.CompletedAt;

    private void Mark(IReadOnlyList<(Candidate Row, bool Differs)> losers, CancellationToken token)
    {
        database.Execute("CREATE OR REPLACE TEMP TABLE losers (row BIGINT)", token);
        database.Append("losers", losers, (row, loser) => row.AppendValue(loser.Row.RowId));
        database.Execute("UPDATE transactions SET duplicate = FALSE WHERE duplicate AND rowid NOT IN (SELECT row FROM losers)", token);
        database.Execute("UPDATE transactions SET duplicate = TRUE WHERE NOT duplicate AND rowid IN (SELECT row FROM losers)", token);
    }

    private void List(IReadOnlyList<(Candidate Row, bool Differs)> losers, CancellationToken token)
    {
        database.Execute("DELETE FROM duplicates", token);
        database.Append(
            "duplicates",
            losers.OrderBy(loser => loser.Row.File).ThenBy(loser => loser.Row.RowId),
            (row, loser) =>
                row.AppendValue(loser.Row.File)
                    .AppendValue(lines.LineOf(loser.Row.File, loser.Row.RowId, token))
                    .AppendValue(loser.Row.Source)
                    .AppendValue(loser.Row.Id)
                    .AppendValue(loser.Differs)
        );
    }
}
