using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Loads what the office behind a channel recorded: of each record its transaction's id, read by the same rule as the log's own.</summary>
/// <remarks>Several records of one transaction are no duplicates: a payment may be recorded by two desks.</remarks>
internal sealed class BackOfficeLoader(StudyDatabase database, RuleBook book, FileLedger ledger)
{
    /// <summary>Loads files and writes their ledger and quarantine; must stand inside a transaction.</summary>
    /// <returns>Files loaded. One whose columns do not fit is reported and left out.</returns>
    public int Load(IReadOnlyList<ScannedFile> files, SharedProgress progress, Action<Diagnostic> report, CancellationToken token)
    {
        var loaded = 0;
        foreach (var (log, scan) in files)
        {
            progress.Tell($"reading {log.Name}");
            if (Load(ledger.NextNumber(token), log, scan, report, token) is { } entry)
            {
                ledger.Add(entry);
                loaded++;
            }

            progress.Add(log.Length);
        }

        return loaded;
    }

    private LoadedFile? Load(int number, LogFile file, FileScan scan, Action<Diagnostic> report, CancellationToken token)
    {
        if (PlanOf(file, report, token) is not { } plan)
        {
            return null;
        }

        var rejected = new List<RejectedRecord>();
        long accepted = 0;
        database.Append("back_office", Ids(), (row, id) => row.AppendValue(number).AppendValue(file.Source.Confirms!).AppendValue(id));
        ledger.Quarantine(number, rejected);
        return new LoadedFile(
            number,
            file.Source.Name,
            file.Name,
            scan.Hash,
            scan.Bytes,
            LoadedFile.StateLoaded,
            LoadedFile.LaneBackOffice,
            accepted + rejected.Count,
            accepted,
            0,
            rejected.Count,
            0
        );

        IEnumerable<string> Ids()
        {
            foreach (var reading in new CarefulLane(plan).ReadAll(file, scan.HasQuotes, token))
            {
                if (reading.Row?.TransactionId is { } id)
                {
                    accepted++;
                    yield return id;
                }
                else
                {
                    rejected.Add(reading.Rejected!);
                }
            }
        }
    }

    private RecordPlan? PlanOf(LogFile file, Action<Diagnostic> report, CancellationToken token)
    {
        try
        {
            return RecordPlan.Of(book, file.Source, Headings.Of(file, file.Source, token), file.Name, report);
        }
        catch (InvalidDataException error)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.UnreadableFile,
                    file.Name,
                    null,
                    $"cannot be read as {file.Source.Format.Id}: {error.Message}"
                )
            );
            return null;
        }
    }
}
