using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;
using DuckDB.NET.Data;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Loads one file of a log: the fast lane where the file is plain, the careful lane for what is left of it or for all of it.</summary>
internal sealed class LogLoader(StudyDatabase database, RuleBook book, FileLedger ledger)
{
    /// <summary>Rows that the careful lane accepted, on their way into <c>transactions</c>; codes are text here.</summary>
    private const string Staging = "staged";

    /// <summary>Below this, preparing DuckDB's reader costs more than reading the records one by one.</summary>
    private const long SmallFile = 128 << 10;

    /// <summary>Loads a file; must stand inside a transaction. Records refused as a whole leave their quarantine.</summary>
    /// <returns>Null when the file's columns do not fit; the reason was reported.</returns>
    public LoadedFile? Load(int number, LogFile file, FileScan scan, Action<Diagnostic> report, CancellationToken token)
    {
        var source = file.Source;
        var headings = Headings.Of(file, source);
        if (headings.Count == 0)
        {
            // An empty file holds no record; it is known by its hash all the same.
            return Entry(number, file, scan, LoadedFile.LaneFast, records: 0, rejected: 0);
        }

        if (RecordPlan.Of(book, source, headings, file.Name, report) is not { } plan)
        {
            return null;
        }

        var rejected = new List<RejectedRecord>();
        var loading =
            scan.IsPlain && plan.IsKnownToSql && scan.Bytes >= SmallFile
                ? new FastLane(database, plan).Load(number, file, scan, token)
                : null;
        var careful = new CarefulLane(plan);
        long records;
        if (loading is not null)
        {
            var readings = careful.Read(LineReader.Read(file, loading.DoubtfulLines, token));
            Append(number, source.Name, readings, firstPlace: loading.RowsInBlock, rejected, token);
            database.Append("skipped_lines", loading.SkippedLines, (row, line) => row.AppendValue(number).AppendValue(line));
            records = loading.Records;
        }
        else
        {
            var accepted = Append(number, source.Name, careful.ReadAll(file, token), firstPlace: 0, rejected, token);
            records = accepted + rejected.Count;
        }

        ledger.Quarantine(number, rejected);
        var entry = Entry(number, file, scan, loading is null ? LoadedFile.LaneCareful : LoadedFile.LaneFast, records, rejected.Count);
        if (rejected.Count <= source.MaxRejected * records)
        {
            return entry;
        }

        report(
            Diagnostic.Error(
                DiagnosticCodes.TooManyRejected,
                file.Name,
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rejected.Count} of {records} records were rejected, more than max_rejected allows ({source.MaxRejected:0.####%}); the file was not loaded"
                )
            )
        );
        database.Execute("DELETE FROM transactions WHERE file = $file", token, ("file", number));
        // The records that were good are refused with their file.
        return entry with { State = LoadedFile.StateRefused, Accepted = 0, Rejected = records };
    }

    private static LoadedFile Entry(int number, LogFile file, FileScan scan, string lane, long records, long rejected) =>
        new(
            number,
            file.Source.Name,
            file.Name,
            scan.Hash,
            scan.Bytes,
            LoadedFile.StateLoaded,
            lane,
            records,
            Accepted: records - rejected,
            Duplicates: 0,
            rejected,
            Blank: 0
        );

    private long Append(
        int number,
        string source,
        IEnumerable<CarefulLane.Reading> readings,
        long firstPlace,
        List<RejectedRecord> rejected,
        CancellationToken token
    )
    {
        var columns = DatabaseSchema.TransactionColumns(book.Study);
        EnsureStaging(columns, token);
        var places = new List<(long Place, long Line)>();
        database.Append(
            Staging,
            Accepted(),
            (target, row) =>
            {
                foreach (var (name, _) in columns)
                {
                    AppendValue(target, row[name]);
                }
            }
        );
        if (places.Count > 0)
        {
            database.Execute($"INSERT INTO transactions SELECT * REPLACE (hash(transaction_id) AS key_hash) FROM {Staging}", token);
            database.Execute($"DELETE FROM {Staging}", token);
            database.Append(
                "appended_rows",
                places,
                (row, place) => row.AppendValue(number).AppendValue(place.Place).AppendValue(place.Line)
            );
        }

        return places.Count;

        IEnumerable<RowValues> Accepted()
        {
            foreach (var reading in readings)
            {
                if (reading.Row is not { } row)
                {
                    rejected.Add(reading.Rejected!);
                    continue;
                }

                row["file"] = number;
                row[DatabaseSchema.Source] = source;
                row["fault"] = false;
                row["duplicate"] = false;
                places.Add((firstPlace + places.Count, reading.Line));
                yield return row;
            }
        }
    }

    private void EnsureStaging(IReadOnlyList<(string Name, string Type)> columns, CancellationToken token)
    {
        var types = columns.Select(column =>
            $"{Sql.Name(column.Name)} {(column.Type.EndsWith("_code", StringComparison.Ordinal) ? "VARCHAR" : column.Type)}"
        );
        database.Execute($"CREATE TEMP TABLE IF NOT EXISTS {Staging} ({string.Join(", ", types)})", token);
    }

    private static void AppendValue(IDuckDBAppenderRow target, object? value)
    {
        _ = value switch
        {
            null => target.AppendNullValue(),
            string text => target.AppendValue(text),
            DateTime time => target.AppendValue((DateTime?)time),
            DateOnly day => target.AppendValue((DateOnly?)day),
            Guid pseudonym => target.AppendValue((Guid?)pseudonym),
            bool yes => target.AppendValue((bool?)yes),
            byte small => target.AppendValue((byte?)small),
            int number => target.AppendValue((int?)number),
            long number => target.AppendValue((long?)number),
            _ => throw new InvalidOperationException($"No column holds a {value.GetType()}."),
        };
    }
}
