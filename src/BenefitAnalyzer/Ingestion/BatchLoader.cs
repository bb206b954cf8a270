using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Counts;
using BenefitAnalyzer.Ingestion.Lanes;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using DuckDB.NET.Data;

namespace BenefitAnalyzer.Ingestion;

/// <summary>Loads batches of files, each in one transaction; a file that cannot be read to its end leaves nothing behind and stops no other.</summary>
/// <remarks>
/// DuckDB ends the transaction in which a statement failed, so a batch that fails is rolled back as a whole and its files are tried again in
/// halves, until the one at fault is alone. That one is read by the careful lane, which knows how to go on; only what fails there too is left out.
/// </remarks>
/// <param name="replaced">What the study holds of earlier contents of files: it goes in the transaction that brings the new content.</param>
internal sealed class BatchLoader(
    StudyDatabase database,
    RuleBook book,
    FileLedger ledger,
    ILookup<(string Source, string Name), LoadedFile> replaced,
    SharedProgress progress,
    Action<Diagnostic> report
)
{
    /// <summary>Loads what can be loaded of a batch.</summary>
    /// <returns>Files loaded.</returns>
    public int Load(LoadBatch batch, CancellationToken token)
    {
        var found = new List<Diagnostic>();
        var before = progress.Done;
        try
        {
            var loaded = 0;
            database.InTransaction(() => loaded = Read(batch, found, token));
            found.ForEach(report);
            return loaded;
        }
        catch (Exception error) when (IsOfAFile(error))
        {
            progress.Done = before;
            return LoadApart(batch, error, token);
        }
    }

    /// <summary>Whether a failure comes from a log: what the study's own database reports has been told apart before.</summary>
    internal static bool IsOfAFile(Exception error) =>
        error is not StoreException
        && (
            error
                is DuckDBException
                    or IOException
                    or UnauthorizedAccessException
                    or InvalidDataException
                    or ZstdSharp.ZstdException
                    or CsvHelper.CsvFormatException
            || error is AggregateException several && several.InnerExceptions.All(IsOfAFile)
        );

    internal static Diagnostic Changed(string name) =>
        Diagnostic.Error(
            DiagnosticCodes.ChangedWhileRead,
            name,
            null,
            "changed or vanished while it was read, so it was left out; run 'benefit ingest' again when nothing writes into it"
        );

    private int Read(LoadBatch batch, List<Diagnostic> found, CancellationToken token)
    {
        var loaded = batch.Kind switch
        {
            SourceKind.Log => new LogLoader(database, book, ledger, batch.WithCare).Load(batch.Files, progress, found.Add, token),
            SourceKind.Counts => new CountsLoader(database, book, ledger).Load(batch.Files, progress, found.Add, token),
            _ => new BackOfficeLoader(database, book, ledger).Load(batch.Files, progress, found.Add, token),
        };
        var changed = batch.Files.Where(file => !file.Log.IsUnchanged()).ToList();
        var numbers = changed.Count == 0 ? [] : ledger.All(token).ToDictionary(file => (file.Source, file.Hash), file => file.File);
        foreach (var file in changed)
        {
            // Its rows may be of a content that has another hash than the one it would be known by.
            if (numbers.TryGetValue((file.Log.Source.Name, file.Scan.Hash), out var number))
            {
                ledger.Remove(number, token);
                loaded--;
            }

            found.Add(Changed(file.Log.Name));
        }

        foreach (var old in batch.Files.Except(changed).SelectMany(file => replaced[(file.Log.Source.Name, file.Log.Name)]))
        {
            ledger.Remove(old.File, token);
            found.Add(FileLedger.Removed(old));
        }

        return loaded;
    }

    private int LoadApart(LoadBatch batch, Exception error, CancellationToken token)
    {
        var still = batch.Files.Where(file => file.Log.IsUnchanged()).ToList();
        foreach (var file in batch.Files.Except(still))
        {
            report(Changed(file.Log.Name));
        }

        if (still.Count < batch.Files.Count)
        {
            return still.Count == 0 ? 0 : Load(batch with { Files = still }, token);
        }

        if (still.Count > 1)
        {
            var half = still.Count / 2;
            return Load(batch with { Files = still[..half] }, token) + Load(batch with { Files = still[half..] }, token);
        }

        if (!batch.WithCare && batch.Kind == SourceKind.Log)
        {
            return Load(batch with { WithCare = true }, token);
        }

        // DuckDB's own words may quote the log.
        var reason = error is DuckDBException ? "DuckDB cannot read it" : error.GetBaseException().Message;
        report(Diagnostic.Error(DiagnosticCodes.UnreadableFile, still[0].Log.Name, null, $"cannot be read: {reason}"));
        return 0;
    }
}
