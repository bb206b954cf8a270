using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using DuckDB.NET.Data;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Stores in <c>transactions</c> what the careful lane accepted, and keeps what it rejected.</summary>
internal sealed class CarefulRows(StudyDatabase database, Study study, FileLedger ledger)
{
    private const string Store = "INSERT INTO transactions SELECT * REPLACE (hash(transaction_id) AS key_hash) FROM fed()";

    /// <summary>Rejected records of one statement: each is kept with its text until the rows before it are stored.</summary>
    private const int MostRejected = 16_384;
    private readonly Dictionary<int, long> rejected = [];
    private readonly Dictionary<int, long> accepted = [];

    public long RejectedOf(int file) => rejected.GetValueOrDefault(file);

    public long AcceptedOf(int file) => accepted.GetValueOrDefault(file);

    /// <summary>Reads records, stores the good ones and quarantines the others; must stand inside a transaction.</summary>
    /// <param name="files">Records of each file; several files may be read at once.</param>
    public void Append(IReadOnlyCollection<IEnumerable<(NumberedFile File, CarefulLane.Reading Reading)>> files, CancellationToken token)
    {
        using var ahead = ReadAhead.Of(files, token).GetEnumerator();
        // One thread stores what others read.
        database.OnOneThread(() =>
        {
            while (ahead.MoveNext())
            {
                var faults = new List<(NumberedFile File, RejectedRecord Record)>();
                Execute(database, study, Store, Good(ahead, faults), token);
                foreach (var file in faults.GroupBy(fault => fault.File.Number))
                {
                    ledger.Quarantine(file.Key, file.Select(fault => fault.Record));
                }
            }
        });
    }

    /// <summary>Runs a statement whose table <c>fed()</c> has the columns of <c>transactions</c>; codes are text in it.</summary>
    /// <returns>Rows that it changed.</returns>
    public static long Execute(StudyDatabase database, Study study, string sql, IEnumerable<RowValues> rows, CancellationToken token) =>
        database.ExecuteOver(
            sql,
            [.. DatabaseSchema.TransactionColumns(study).Select(column => new ColumnInfo(column.Name, TypeOf(column.Type)))],
            rows,
            static (row, writers, at) =>
            {
                var values = row.Stored;
                for (var column = 0; column < values.Length; column++)
                {
                    values[column].WriteTo(writers[column], at);
                }
            },
            token
        );

    /// <summary>The good rows among the next records, of which one has been read, one at a time: rows that are gathered first outlive the garbage collector's young generation.</summary>
    private IEnumerable<RowValues> Good(
        IEnumerator<(NumberedFile File, CarefulLane.Reading Reading)> records,
        List<(NumberedFile File, RejectedRecord Record)> faults
    )
    {
        do
        {
            var (file, reading) = records.Current;
            if (reading.Row is null)
            {
                rejected[file.Number] = RejectedOf(file.Number) + 1;
                faults.Add((file, reading.Rejected!));
                continue;
            }

            accepted[file.Number] = AcceptedOf(file.Number) + 1;
            yield return reading.Row.In(file.Number, file.Log.Source.Name);
            reading.Row.Return(); // by now it is stored
        } while (faults.Count < MostRejected && records.MoveNext());
    }

    private static Type TypeOf(string column) =>
        column switch
        {
            "TIMESTAMP" => typeof(DateTime),
            "UUID" => typeof(Guid),
            "BOOLEAN" => typeof(bool),
            "UTINYINT" => typeof(byte),
            "INTEGER" => typeof(int),
            "BIGINT" => typeof(long),
            "UBIGINT" => typeof(ulong),
            _ => typeof(string),
        };
}
