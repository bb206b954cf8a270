using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Loads a plain file through DuckDB's own reader, and tells which lines it was not sure of.</summary>
/// <remarks>
/// <c>read_csv</c> gives no line numbers. Rows keep their order, so the place of a row within the block that its file fills in
/// <c>transactions</c> is its place among the records that were read; the lines of the others come from the reader's list of rejects.
/// Doubtful rows stay in the block, marked as faults: only whole files are ever deleted, so a row's line can be told for good.
/// </remarks>
internal sealed class FastLane(StudyDatabase database, RecordPlan plan)
{
    /// <summary>What came of a file.</summary>
    /// <param name="Records">Records in the file, the heading row not counted.</param>
    /// <param name="RowsInBlock">Rows now in <c>transactions</c>, faults included.</param>
    /// <param name="SkippedLines">Lines that made no row, ascending.</param>
    /// <param name="DoubtfulLines">Lines to be read again, ascending: the skipped ones and the faults.</param>
    public sealed record Loading(long Records, long RowsInBlock, IReadOnlyList<long> SkippedLines, IReadOnlyList<long> DoubtfulLines);

    private const long HeadingLines = 1;

    /// <summary>Loads a file; must stand inside a transaction.</summary>
    /// <returns>Null when lines and records do not match one to one; no row is left then, and the careful lane must take the file.</returns>
    public Loading? Load(int file, LogFile log, FileScan scan, CancellationToken token)
    {
        database.Execute("DROP TABLE IF EXISTS reject_errors", token);
        database.Execute("DROP TABLE IF EXISTS reject_scans", token);
        Insert(file, log, scan, token);
        var skipped = database.Query(
            "SELECT DISTINCT line FROM reject_errors ORDER BY line",
            row => (long)row.GetFieldValue<ulong>(0),
            token
        );
        var (first, rows) = Block(file, token);
        if (HeadingLines + rows + skipped.Count != scan.Lines)
        {
            database.Execute("DELETE FROM transactions WHERE file = $file", token, ("file", file));
            return null;
        }

        var faults = database.Query(
            "SELECT rowid - $first FROM transactions WHERE file = $file AND fault ORDER BY rowid",
            row => row.GetInt64(0),
            token,
            ("first", first),
            ("file", file)
        );
        long[] doubtful = [.. skipped.Concat(faults.Select(place => LineOf(place, skipped))).Order()];
        return new Loading(rows + skipped.Count, rows, skipped, doubtful);
    }

    /// <summary>Runs the statement so that rows keep the order of the file: with several threads DuckDB promises that for its batch insert alone.</summary>
    private void Insert(int file, LogFile log, FileScan scan, CancellationToken token)
    {
        var sql = plan.LoadSql(scan.IsAscii);
        (string, object?)[] parameters = [("path", log.Path), ("file", file)];
        var operators = string.Concat(database.Query($"EXPLAIN {sql}", row => row.GetString(1), token, parameters));
        if (operators.Contains("BATCH_INSERT", StringComparison.Ordinal))
        {
            database.Execute(sql, token, parameters);
            return;
        }

        var threads = database.Scalar<long>("SELECT current_setting('threads')", token);
        database.Execute("SET threads = 1", token);
        try
        {
            database.Execute(sql, token, parameters);
        }
        finally
        {
            database.Execute($"SET threads = {threads}", token);
        }
    }

    /// <summary>First row id and number of rows of a file's block.</summary>
    public (long First, long Rows) Block(int file, CancellationToken token) => Block(database, file, token);

    /// <inheritdoc cref="Block(int, CancellationToken)"/>
    public static (long First, long Rows) Block(StudyDatabase database, int file, CancellationToken token) =>
        database.Query(
            "SELECT coalesce(min(rowid), 0), count(*) FROM transactions WHERE file = $file",
            row => (row.GetInt64(0), row.GetInt64(1)),
            token,
            ("file", file)
        )[0];

    /// <summary>Line of the row at a place of the block.</summary>
    /// <param name="place">0-based.</param>
    /// <param name="skipped">Lines that made no row, ascending.</param>
    public static long LineOf(long place, IReadOnlyList<long> skipped)
    {
        // The k-th skipped line (0-based) has skipped[k] − k − 1 − heading rows before it, a number that never falls as k grows.
        int low = 0,
            high = skipped.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = skipped[middle] - middle - 1 - HeadingLines <= place ? (middle + 1, high) : (low, middle);
        }

        return HeadingLines + 1 + place + low;
    }
}
