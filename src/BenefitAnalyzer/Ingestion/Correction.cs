using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Ingestion;

/// <summary>A record that another one of the same transaction replaced, and what the other one says instead.</summary>
/// <param name="Line">0 where the file is gone; so <paramref name="KeptLine"/>.</param>
/// <param name="Contradicts">Whether it differs in more than the progress of the transaction.</param>
/// <param name="Fields">In which the two differ, separated by commas.</param>
/// <param name="Changes">The same with both values; for internal use.</param>
public sealed record Correction(
    string Source,
    string TransactionId,
    string File,
    long Line,
    string KeptFile,
    long KeptLine,
    bool Contradicts,
    string Fields,
    string Changes
)
{
    /// <summary>Records that were replaced by one that differs; equal repeats are left out.</summary>
    /// <param name="most">Rows wanted at most; those that contradict the record that was kept come first.</param>
    public static IReadOnlyList<Correction> Of(StudyDatabase database, int most, CancellationToken token) =>
        database.Query(
            Sql.Of(typeof(Correction)),
            row => new Correction(
                row.GetString(0),
                row.GetString(1),
                row.GetString(2),
                row.GetInt64(3),
                row.GetString(4),
                row.GetInt64(5),
                row.GetBoolean(6),
                row.GetString(7),
                row.GetString(8)
            ),
            token,
            ("most", most)
        );

    /// <summary>How many records were replaced by one that differs, and how many of them contradict it.</summary>
    public static (long All, long Contradicting) Count(StudyDatabase database, CancellationToken token) =>
        database.Query(Sql.Beside(typeof(Correction), "CorrectionCount"), row => (row.GetInt64(0), row.GetInt64(1)), token)[0];
}
