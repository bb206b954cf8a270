using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Loads files of logs: the fast lane where they are plain, the careful lane for what is left of them or for all of it.</summary>
/// <param name="withCare">All goes through the careful lane.</param>
internal sealed class LogLoader(StudyDatabase database, RuleBook book, FileLedger ledger, bool withCare = false)
{
    /// <summary>Below this, preparing DuckDB's reader costs more than reading the records one by one.</summary>
    private const long SmallFile = 128 << 10;
    private readonly Dictionary<string, RecordPlan> plans = new(StringComparer.Ordinal);

    /// <summary>Loads files and writes their ledger and quarantine; must stand inside a transaction.</summary>
    /// <returns>Files loaded. One whose columns do not fit is reported and left out.</returns>
    public int Load(IReadOnlyList<ScannedFile> files, SharedProgress progress, Action<Diagnostic> report, CancellationToken token)
    {
        var number = ledger.NextNumber(token);
        var headed = files
            .Select(file => (File: file, Headings: HeadingsOf(file.Log, report, token)!))
            .Where(file => file.Headings is not null)
            .ToList();
        var empty = headed.Where(file => file.Headings.Count == 0 && !file.File.Log.Source.Format.ColumnsMayBeAbsent).ToList();
        // An empty one holds no record, and is known by its hash all the same.
        var entries = empty
            .Select(file => Entry(number++, file.File.Log, file.File.Scan, LoadedFile.LaneCareful, records: 0, rejected: 0))
            .ToList();
        var planned = headed
            .Except(empty)
            .Select(file => (file.File, Plan: PlanOf(file.File.Log, file.Headings, report)!))
            .Where(file => file.Plan is not null)
            .OrderBy(file => file.Plan.Key, StringComparer.Ordinal)
            .ThenBy(file => file.File.Scan.IsAscii)
            .ThenBy(file => file.File.Scan.Bytes < SmallFile)
            .ThenBy(file => file.File.Log.Name, StringComparer.Ordinal)
            .Select(file => new NumberedFile(number++, file.File.Log, file.File.Scan, file.Plan))
            .ToList();
        var loadings = LoadFast([.. planned.Where(IsForFastLane)], progress, token);
        var rows = new CarefulRows(database, book.Study, ledger);
        rows.Append([.. loadings.Values.Select(loading => loading.Doubts.Select(reading => (loading.File, reading)))], token);
        rows.Append(
            [
                .. planned
                    .Where(file => !loadings.ContainsKey(file.Number))
                    .Select(file => ReadCarefully(file, progress, token).Select(reading => (file, reading))),
            ],
            token
        );
        foreach (var file in planned)
        {
            var rejected = rows.RejectedOf(file.Number);
            var records = loadings.TryGetValue(file.Number, out var loading) ? loading.Records : rows.AcceptedOf(file.Number) + rejected;
            ReportUndecoded(file, report);
            var lane = loading is null ? LoadedFile.LaneCareful : LoadedFile.LaneFast;
            entries.Add(Judge(Entry(file.Number, file.Log, file.Scan, lane, records, rejected), file.Log, report, token));
        }

        ledger.Add(entries);
        return entries.Count;
    }

    private static void ReportUndecoded(NumberedFile file, Action<Diagnostic> report)
    {
        if (file.Scan.Undecoded is { Count: > 0 and var count, FirstLine: var line })
        {
            var encoding = file.Log.Source.Options.Encoding.Id;
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.CharactersUndecoded,
                    file.Log.Name,
                    line,
                    $"{count} characters cannot be expressed in {encoding}, here the first; records that need such a value are rejected"
                )
            );
        }
    }

    private static IEnumerable<CarefulLane.Reading> ReadCarefully(NumberedFile file, SharedProgress progress, CancellationToken token)
    {
        progress.Tell($"reading {file.Log.Name}");
        foreach (var reading in new CarefulLane(file.Plan).ReadAll(file.Log, file.Scan.HasQuotes, token))
        {
            yield return reading;
        }

        progress.Add(file.Log.Length);
    }

    private bool IsForFastLane(NumberedFile file) => !withCare && file.Scan.Bytes >= SmallFile && FastLane.CanRead(file);

    /// <summary>The headings; null for a file that is not of its source's format, which was reported.</summary>
    private static IReadOnlyList<string>? HeadingsOf(LogFile file, Action<Diagnostic> report, CancellationToken token)
    {
        try
        {
            return Headings.Of(file, file.Source, token);
        }
        catch (InvalidDataException error)
        {
            var message = $"cannot be read as {file.Source.Format.Id}: {error.Message}";
            report(Diagnostic.Error(DiagnosticCodes.UnreadableFile, file.Name, null, message));
            return null;
        }
    }

    private RecordPlan? PlanOf(LogFile file, IReadOnlyList<string> headings, Action<Diagnostic> report)
    {
        var key = RecordPlan.KeyOf(file.Source, headings);
        if (!plans.TryGetValue(key, out var plan) && RecordPlan.Of(book, file.Source, headings, file.Name, report) is { } made)
        {
            plans.Add(key, plan = made);
        }

        return plan;
    }

    private Dictionary<int, FastLane.Loading> LoadFast(List<NumberedFile> files, SharedProgress progress, CancellationToken token)
    {
        var lane = new FastLane(database, book.Columns);
        return files
            .GroupBy(file => (file.Plan.Key, file.Scan.IsAscii))
            .SelectMany(group => Runs([.. group]))
            .SelectMany(run => lane.Load(run, progress, token))
            .ToDictionary(loading => loading.File.Number);
    }

    /// <summary>Files of consecutive numbers: a small file between two large ones takes the other lane.</summary>
    private static IEnumerable<IReadOnlyList<NumberedFile>> Runs(IReadOnlyList<NumberedFile> files) =>
        files.Index().GroupBy(item => item.Item.Number - item.Index).Select(run => run.Select(item => item.Item).ToList());

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

    /// <summary>Refuses a file of which more was rejected than its source allows; its quarantine stays.</summary>
    private LoadedFile Judge(LoadedFile entry, LogFile file, Action<Diagnostic> report, CancellationToken token)
    {
        if (entry.Rejected <= file.Source.MaxRejected * entry.Records)
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
                    $"{entry.Rejected} of {entry.Records} records were rejected, more than max_rejected allows ({file.Source.MaxRejected:0.####%}); the file is left out, and all its records count as rejected"
                )
            )
        );
        database.Execute("DELETE FROM transactions WHERE file = $file", token, ("file", entry.File));
        // The records that were good are refused with their file.
        return entry with { State = LoadedFile.StateRefused, Accepted = 0, Rejected = entry.Records };
    }
}
