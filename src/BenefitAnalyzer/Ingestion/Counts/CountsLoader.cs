using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Lanes;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Ingestion.Counts;

/// <summary>Loads a file of counted returns. Read = accepted + duplicates + rejected, in lines; where periods are columns in cells, of which some are blank.</summary>
internal sealed class CountsLoader(StudyDatabase database, RuleBook book, FileLedger ledger)
{
    /// <summary>Loads files and writes their ledger and quarantine; must stand inside a transaction.</summary>
    /// <returns>Files loaded. One whose columns do not fit is reported and left out.</returns>
    public int Load(IReadOnlyList<ScannedFile> files, SharedProgress progress, Action<Diagnostic> report, CancellationToken token)
    {
        var loaded = 0;
        foreach (var file in files)
        {
            progress.Tell($"reading {file.Log.Name}");
            if (Load(ledger.NextNumber(token), file.Log, file.Scan, report, token) is { } entry)
            {
                ledger.Add(entry);
                loaded++;
            }

            progress.Add(file.Log.Length);
        }

        return loaded;
    }

    private LoadedFile? Load(int number, LogFile file, FileScan scan, Action<Diagnostic> report, CancellationToken token)
    {
        if (CountsPlan.Of(book, file.Source, Headings.Of(file, file.Source, token), file.Name, report) is not { } plan)
        {
            return null;
        }

        var returns = new List<CountedReturn>();
        var rejected = new List<RejectedRecord>();
        long units = 0,
            blank = 0,
            refused = 0;
        using var record = file.Source.Format.Open(
            file.Content with
            {
                MayHaveQuotes = scan.HasQuotes,
            },
            Headings.OptionsOf(file.Source),
            token
        );
        while (record.Read())
        {
            token.ThrowIfCancellationRequested();
            if (record.Broken is { } broken)
            {
                units++;
                Reject(new Problem(null, null, broken.Code, broken.Reason), 1);
                continue;
            }

            string[] values = [.. Enumerable.Range(0, record.CellCount).Select(record.Cell)];
            if (values.Length != plan.Width)
            {
                units++;
                Reject(
                    new Problem(
                        null,
                        null,
                        DiagnosticCodes.WrongColumnCount,
                        $"{values.Length} cells where the heading row has {plan.Width}"
                    ),
                    1
                );
                continue;
            }

            var (all, empty) = plan.UnitsOf(values);
            units += all;
            blank += empty;
            returns.AddRange(plan.Read(record.Line, values, Reject));
        }

        new ReturnChecks(book.Study, file, report).Check(returns);
        database.Append("returns", returns, (row, found) => Fill(row, number, file.Source.Name, found));
        ledger.Quarantine(number, rejected);

        void Reject(Problem problem, int count)
        {
            refused += count;
            var (offset, length) = record.Bytes;
            rejected.Add(new RejectedRecord(record.Line, offset, length, record.Hash(), problem));
        }

        return new LoadedFile(
            number,
            file.Source.Name,
            file.Name,
            scan.Hash,
            scan.Bytes,
            LoadedFile.StateLoaded,
            LoadedFile.LaneCounts,
            units,
            units - refused - blank,
            0,
            refused,
            blank
        );
    }

    private static void Fill(DuckDB.NET.Data.IDuckDBAppenderRow row, int file, string source, CountedReturn found) =>
        row.AppendValue(file)
            .AppendValue(found.Line)
            .AppendValue(source)
            .AppendValue((DateOnly?)found.Period.From)
            .AppendValue((DateOnly?)found.Period.Until)
            .AppendValue(found.Service)
            .AppendValue(found.Channel)
            .AppendValue(found.Office)
            .AppendValue(found.District)
            .AppendValue(found.Volume)
            .AppendValue(found.DigitalVolume)
            .AppendValue(found.CostPerTransaction)
            .AppendValue(found.HandlingSeconds)
            .AppendValue(false); // until the files are settled
}
