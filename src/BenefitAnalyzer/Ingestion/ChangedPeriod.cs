using BenefitAnalyzer.Store;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Ingestion;

/// <summary>A past period whose numbers an ingest changed, after they may have been reported.</summary>
/// <param name="Ingest">Number of the ingest that changed it, among those that changed the data; the first load is 1.</param>
/// <param name="Before">Started and completed before; null where there was nothing.</param>
/// <param name="Files">The files that came, changed or went, with the word for it, separated by commas.</param>
public sealed record ChangedPeriod(
    int Ingest,
    string Source,
    string? Channel,
    Period Period,
    (long? Started, long? Completed) Before,
    (long? Started, long? Completed) After,
    string Files
)
{
    /// <summary>All changes that the study's database remembers, the latest first; none in one that was loaded once.</summary>
    public static IReadOnlyList<ChangedPeriod> Of(StudyDatabase database, CancellationToken token) =>
        database.Query(
            Sql.Of(typeof(ChangedPeriod)),
            row => new ChangedPeriod(
                row.GetInt32(0),
                row.GetString(1),
                row.IsDBNull(2) ? null : row.GetString(2),
                new Period(row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4)),
                (Number(row, 5), Number(row, 6)),
                (Number(row, 7), Number(row, 8)),
                row.GetString(9)
            ),
            token
        );

    /// <summary>How often the data changed since the database was made, the first load included.</summary>
    public static int Ingests(StudyDatabase database, CancellationToken token) =>
        database.Scalar<int>("SELECT max(ingest) FROM snapshots", token);

    private static long? Number(System.Data.Common.DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetInt64(at);
}
