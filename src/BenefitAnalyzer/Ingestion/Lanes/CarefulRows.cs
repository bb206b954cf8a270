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

    /// <summary>Records that are held in memory at once.</summary>
    private const int ChunkSize = 20_000;
    private readonly Dictionary<int, long> rejected = [];
    private readonly Dictionary<int, long> accepted = [];

    public long RejectedOf(int file) => rejected.GetValueOrDefault(file);

    public long AcceptedOf(int file) => accepted.GetValueOrDefault(file);

    /// <summary>Reads records, appends the good ones and quarantines the others; must stand inside a transaction.</summary>
    public void Append(IEnumerable<(NumberedFile File, CarefulLane.Reading Reading)> records, CancellationToken token)
    {
        foreach (var chunk in ReadAhead.Of(records, token).Chunk(ChunkSize))
        {
            var rows = chunk.Where(record => record.Reading.Row is not null).ToList();
            if (rows.Count > 0)
            {
                Stage(
                    database,
                    study,
                    rows.Select(record => record.Reading.Row!.In(record.File.Number, record.File.Log.Source.Name)),
                    token
                );
                database.Execute($"INSERT INTO transactions SELECT * REPLACE (hash(transaction_id) AS key_hash) FROM {Staging}", token);
                Count(accepted, rows);
            }

            var faults = chunk.Where(record => record.Reading.Row is null).ToList();
            foreach (var file in faults.GroupBy(record => record.File.Number))
            {
                ledger.Quarantine(file.Key, file.Select(record => record.Reading.Rejected!));
            }

            Count(rejected, faults);
        }
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
                foreach (var (name, _) in columns)
                {
                    AppendValue(target, row[name]);
                }
            }
        );
        return count;
    }

    private static void Count(Dictionary<int, long> counts, IEnumerable<(NumberedFile File, CarefulLane.Reading Reading)> records)
    {
        foreach (var (number, count) in records.CountBy(record => record.File.Number))
        {
            counts[number] = counts.GetValueOrDefault(number) + count;
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
