using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using DuckDB.NET.Data;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Appends what the careful lane accepted to <c>transactions</c>, and keeps what it rejected.</summary>
internal sealed class CarefulRows(StudyDatabase database, Study study, FileLedger ledger)
{
    /// <summary>Rows on their way into <c>transactions</c>; codes are text here.</summary>
    private const string Staging = "staged";

    /// <summary>Records that are inserted by one statement: as many as DuckDB keeps together in one group of rows.</summary>
    private const int ChunkSize = 122_880;

    /// <summary>Rejected records of a chunk: each is kept with its text until the rows before it are stored.</summary>
    private const int MostRejected = 16_384;
    private readonly Dictionary<int, long> rejected = [];
    private readonly Dictionary<int, long> accepted = [];

    public long RejectedOf(int file) => rejected.GetValueOrDefault(file);

    public long AcceptedOf(int file) => accepted.GetValueOrDefault(file);

    /// <summary>Reads records, appends the good ones and quarantines the others; must stand inside a transaction.</summary>
    public void Append(IEnumerable<(NumberedFile File, CarefulLane.Reading Reading)> records, CancellationToken token)
    {
        using var ahead = ReadAhead.Of(records, token).GetEnumerator();
        // A chunk is one group of rows: one thread stores it while another reads the next.
        database.OnOneThread(() =>
        {
            while (AppendChunk(ahead, token)) { }
        });
    }

    /// <summary>Puts rows into the temporary table that they are inserted or compared from, and nothing else.</summary>
    /// <returns>Rows staged.</returns>
    public static long Stage(StudyDatabase database, Study study, IEnumerable<RowValues> rows, CancellationToken token)
    {
        var columns = DatabaseSchema.TransactionColumns(study);
        var types = columns.Select(column =>
            $"{Sql.Name(column.Name)} {(column.Type.EndsWith("_code", StringComparison.Ordinal) ? "VARCHAR" : column.Type)}"
        );
        database.Execute($"CREATE OR REPLACE TEMP TABLE {Staging} ({string.Join(", ", types)})", token);
        long count = 0;
        database.Append(
            Staging,
            rows,
            (target, row) =>
            {
                count++;
                foreach (var value in row.Stored)
                {
                    AppendValue(target, value);
                }
            }
        );
        return count;
    }

    /// <returns>False where no record was left.</returns>
    private bool AppendChunk(IEnumerator<(NumberedFile File, CarefulLane.Reading Reading)> records, CancellationToken token)
    {
        var faults = new List<(NumberedFile File, RejectedRecord Record)>();
        var good = Stage(database, study, Good(records, faults), token);
        if (good > 0)
        {
            database.Execute($"INSERT INTO transactions SELECT * REPLACE (hash(transaction_id) AS key_hash) FROM {Staging}", token);
        }

        foreach (var file in faults.GroupBy(fault => fault.File.Number))
        {
            ledger.Quarantine(file.Key, file.Select(fault => fault.Record));
        }

        return good + faults.Count > 0;
    }

    /// <summary>The good rows of the next records, one at a time: rows that are gathered first outlive the garbage collector's young generation.</summary>
    private IEnumerable<RowValues> Good(
        IEnumerator<(NumberedFile File, CarefulLane.Reading Reading)> records,
        List<(NumberedFile File, RejectedRecord Record)> faults
    )
    {
        NumberedFile? of = null;
        object number = 0;
        for (var taken = 0; taken < ChunkSize && faults.Count < MostRejected && records.MoveNext(); taken++)
        {
            var (file, reading) = records.Current;
            if (file != of)
            {
                of = file;
                number = file.Number;
            }

            if (reading.Row is null)
            {
                rejected[file.Number] = RejectedOf(file.Number) + 1;
                faults.Add((file, reading.Rejected!));
                continue;
            }

            accepted[file.Number] = AcceptedOf(file.Number) + 1;
            yield return reading.Row.In(number, file.Log.Source.Name);
        }
    }

    private static void AppendValue(IDuckDBAppenderRow target, object? value)
    {
        _ = value switch
        {
            null => target.AppendNullValue(),
            string text => target.AppendValue(text),
            DateTime time => target.AppendValue((DateTime?)time),
            Guid pseudonym => target.AppendValue((Guid?)pseudonym),
            bool yes => target.AppendValue((bool?)yes),
            byte small => target.AppendValue((byte?)small),
            int number => target.AppendValue((int?)number),
            long number => target.AppendValue((long?)number),
            _ => throw new InvalidOperationException($"No column holds a {value.GetType()}."),
        };
    }
}
