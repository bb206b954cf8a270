using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using DuckDB.NET.Data;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Appends what the careful lane accepted to <c>transactions</c>, and keeps what it rejected.</summary>
internal sealed class CarefulRows(StudyDatabase database, Study study)
{
    /// <summary>Rows on their way into <c>transactions</c>; codes are text here.</summary>
    private const string Staging = "staged";
    private readonly Dictionary<int, List<RejectedRecord>> rejected = [];
    private readonly Dictionary<int, long> accepted = [];

    public IReadOnlyList<RejectedRecord> RejectedOf(int file) => rejected.GetValueOrDefault(file) ?? [];

    public long AcceptedOf(int file) => accepted.GetValueOrDefault(file);

    /// <summary>Reads and appends records; must stand inside a transaction.</summary>
    public void Append(IEnumerable<(NumberedFile File, CarefulLane.Reading Reading)> records, CancellationToken token)
    {
        var count = Stage(database, study, Accepted(ReadAhead.Of(records, token)), token);
        if (count > 0)
        {
            database.Execute($"INSERT INTO transactions SELECT * REPLACE (hash(transaction_id) AS key_hash) FROM {Staging}", token);
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

    private IEnumerable<RowValues> Accepted(IEnumerable<(NumberedFile File, CarefulLane.Reading Reading)> records)
    {
        foreach (var (file, reading) in records)
        {
            if (reading.Row is not { } row)
            {
                if (!rejected.TryGetValue(file.Number, out var list))
                {
                    rejected.Add(file.Number, list = []);
                }

                list.Add(reading.Rejected!);
                continue;
            }

            accepted[file.Number] = AcceptedOf(file.Number) + 1;
            yield return row.In(file.Number, file.Log.Source.Name);
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
