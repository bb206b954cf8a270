using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Ingestion.Settling;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion;

/// <summary>Brings a study's database to the state that its files and its study file describe, and to no other.</summary>
/// <remarks>
/// Files are loaded in transactions of some size, each with its row of the ledger. Duplicates are settled and cubes built in a last
/// transaction of their own, which stores a hash over the ledger; metrics refuse a study whose ledger has another hash. A process that is
/// killed leaves each file either before its load or after it, and the next ingest goes on from there.
/// </remarks>
public sealed class Ingest(Study study)
{
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>Everything is read record by record; for tests that hold the lanes against each other.</summary>
    internal bool WithCare { get; init; }

    /// <summary>Lines whose ids may be kept in mind, of 8 bytes each; beyond it files are read again and repeats are looked for in the database.</summary>
    internal long MostKeys { get; init; } = KeyMemory.MostLines;

    /// <summary>Reads what is new, takes out what is gone, settles duplicates and builds the cubes.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; files finished so far stay loaded.</exception>
    public IngestSummary Run(IProgress<StageProgress>? progress, CancellationToken token)
    {
        using var pseudonyms = KeyOfStudy.Open(study, diagnostics.Add, token);
        if (diagnostics.Any(found => found.Severity == Severity.Error))
        {
            return new IngestSummary([], 0, 0, diagnostics);
        }

        if (FolderScan.Of(study, new KeyMemory(MostKeys), diagnostics.Add, progress, token) is not var (found, unreadable))
        {
            return new IngestSummary([], 0, 0, diagnostics);
        }

        using var database = StudyState.Open(study, token);
        pseudonyms?.Register(database);
        var ledger = new FileLedger(database);
        if (!KeyOfStudy.Accept(study, ledger, pseudonyms, diagnostics.Add, token))
        {
            return new IngestSummary([], 0, 0, diagnostics);
        }

        var keepRemoved = study.Sources.Where(source => source.KeepRemoved).Select(source => source.Name).ToHashSet();
        var changes = FileChanges.Between(found, unreadable, ledger.All(token), keepRemoved);
        var book = new RuleBook(study, pseudonyms);
        database.InTransaction(() => TakeOut(ledger, changes, token));
        var loaded = Load(database, ledger, book, changes, progress, token);
        diagnostics.AddRange([.. KeptFiles(changes), .. EmptyFiles(changes, ledger.All(token)), .. SharedFiles(found)]);
        try
        {
            database.InTransaction(() => Settle(database, ledger, book, found, changes, progress, token));
        }
        catch (Exception error) when (error is not StoreException && found.Any(file => !file.Log.IsUnchanged()))
        {
            // Records are looked for in their files again. What is loaded stays, and the next ingest settles it.
            diagnostics.AddRange(found.Where(file => !file.Log.IsUnchanged()).Select(file => BatchLoader.Changed(file.Log.Name)));
        }

        database.Checkpoint(token);
        var files = ledger.All(token);
        var refused = changes.ToLoad.Select(Content).ToHashSet();
        return new IngestSummary(files, loaded, changes.ToRemove.Count + changes.ToReplace.Count, diagnostics)
        {
            Refused = files.Count(file => file.State == LoadedFile.StateRefused && refused.Contains((file.Source, file.Hash))),
            Renamed = changes.ToRename.Count,
        };
    }

    private static (string Source, string Hash) Content(ScannedFile file) => (file.Log.Source.Name, file.Scan.Hash);

    /// <summary>A file without a record is no error of its own, but a lost one may look like it.</summary>
    private static IEnumerable<Diagnostic> EmptyFiles(FileChanges changes, IReadOnlyList<LoadedFile> files)
    {
        var empty = files.Where(file => file is { Records: 0 }).Select(file => (file.Source, file.Hash)).ToHashSet();
        return changes
            .ToLoad.Concat(changes.Copies.Select(copy => copy.Copy))
            .Where(file => empty.Contains(Content(file)))
            .Select(file =>
                Diagnostic.Warning(
                    DiagnosticCodes.FileEmpty,
                    file.Log.Name,
                    null,
                    "holds no record; if something was to be in it, ask for the file again"
                )
            );
    }

    /// <summary>Two sources may read other columns of one file, so both count; but a pattern that matches too much looks the same.</summary>
    private static IEnumerable<Diagnostic> SharedFiles(IReadOnlyList<ScannedFile> found) =>
        found
            .Where(file => file.Scan.Lines > 0)
            .GroupBy(file => (file.Log.Source.Kind, file.Scan.Hash))
            .Select(same => same.DistinctBy(file => file.Log.Source.Name).ToList())
            .Where(same => same.Count > 1)
            .GroupBy(same => (First: same[0].Log.Source.Name, Other: same[1].Log.Source.Name))
            .Select(sources =>
            {
                var (first, other) = (sources.First()[0].Log, sources.First()[1].Log);
                var more = sources.Count() == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({sources.Count()} files in all)");
                var what =
                    first.Name == other.Name
                        ? $"is read by the sources {first.Source.Name} and {other.Source.Name}"
                        : $"of source {first.Source.Name} says the same as {other.Name} of source {other.Source.Name}";
                return Diagnostic.Warning(
                    DiagnosticCodes.SameInTwoSources,
                    first.Name,
                    null,
                    $"{what}, and both count; narrow 'files' of one of them if they are the same transactions{more}"
                );
            });

    private static IEnumerable<Diagnostic> KeptFiles(FileChanges changes) =>
        changes
            .ToKeep.GroupBy(file => file.Source)
            .Select(source =>
                Diagnostic.Note(
                    DiagnosticCodes.FileRemoved,
                    source.First().Name,
                    null,
                    source.Skip(1).Any()
                        ? $"gone; its records stay in the study, with those of {source.Count() - 1} more files of source {source.Key} ('keep_removed')"
                        : "gone; its records stay in the study ('keep_removed')"
                )
            );

    private void TakeOut(FileLedger ledger, FileChanges changes, CancellationToken token)
    {
        foreach (var file in changes.ToRemove)
        {
            ledger.Remove(file.File, token);
            diagnostics.Add(FileLedger.Removed(file));
        }

        foreach (var (file, name) in changes.ToRename)
        {
            ledger.Rename(file.File, name, token);
        }

        foreach (var copy in ledger.All(token).Where(file => file.State == LoadedFile.StateCopy))
        {
            ledger.Remove(copy.File, token);
        }
    }

    private int Load(
        StudyDatabase database,
        FileLedger ledger,
        RuleBook book,
        FileChanges changes,
        IProgress<StageProgress>? progress,
        CancellationToken token
    )
    {
        var bytes = changes.ToLoad.Sum(file => file.Log.Length);
        database.UseThreadsFor(database.Size + bytes);
        var reading = new SharedProgress(progress, bytes, "bytes");
        var replaced = changes.ToReplace.ToLookup(file => (file.Source, file.Name));
        var loader = new BatchLoader(database, book, ledger, replaced, reading, diagnostics.Add);
        var loaded = LoadBatch.Of(changes.ToLoad).Sum(batch => loader.Load(batch with { WithCare = WithCare }, token));
        reading.Done = bytes; // what could not be read is behind us too
        reading.Tell("reading files");
        return loaded;
    }

    /// <summary>Settles duplicates and builds the cubes, unless nothing has changed since that was done last.</summary>
    private void Settle(
        StudyDatabase database,
        FileLedger ledger,
        RuleBook book,
        IReadOnlyList<ScannedFile> found,
        FileChanges changes,
        IProgress<StageProgress>? progress,
        CancellationToken token
    )
    {
        AddCopies(ledger, changes, token);
        if (StudyState.SettledData(database, study, token) is not null)
        {
            return;
        }

        var byContent = found.ToLookup(file => (file.Log.Source.Name, file.Scan.Hash));
        var loaded = ledger.All(token).Where(file => file.State == LoadedFile.StateLoaded).ToList();
        var onDisk = loaded
            .Where(file => byContent.Contains((file.Source, file.Hash)))
            .ToDictionary(file => file.File, file => byContent[(file.Source, file.Hash)].First());
        progress?.Report(new StageProgress("settling duplicates", 0, 2, "steps"));
        diagnostics.AddRange(new DuplicateSettler(database, book, onDisk).Settle(loaded, token));
        diagnostics.AddRange(new ReturnSettler(database, study).Settle(token));
        progress?.Report(new StageProgress("building cubes", 1, 2, "steps"));
        new CubeBuilder(database, study).Build(token);
        if (study.Sources.Any(source => source.Kind == SourceKind.Counts))
        {
            diagnostics.AddRange(ReturnsBesideLogs.Of(database, token));
            diagnostics.AddRange(study.Period is { } period ? ReturnsOutsidePeriod.Of(database, period, token) : []);
        }

        diagnostics.AddRange(new PeriodHistory(database).Record(loaded, token));
        StudyState.MarkSettled(ledger, study, token);
        progress?.Report(new StageProgress("building cubes", 2, 2, "steps"));
    }

    private void AddCopies(FileLedger ledger, FileChanges changes, CancellationToken token)
    {
        var known = ledger.All(token);
        var number = ledger.NextNumber(token);
        var copies = new List<LoadedFile>();
        foreach (var (copy, original) in changes.Copies)
        {
            if (known.FirstOrDefault(file => file.Source == copy.Log.Source.Name && file.Hash == original.Scan.Hash) is not { } loaded)
            {
                continue;
            }

            if (loaded.Records > 0)
            {
                diagnostics.Add(
                    Diagnostic.Warning(
                        DiagnosticCodes.CopyOfFile,
                        copy.Log.Name,
                        null,
                        $"same content as {original.Log.Name}; its {loaded.Records - loaded.Blank} records count as duplicates"
                    )
                );
            }

            copies.Add(
                loaded with
                {
                    File = number++,
                    Name = copy.Log.Name,
                    State = LoadedFile.StateCopy,
                    Accepted = 0,
                    Duplicates = loaded.Records - loaded.Blank,
                    Rejected = 0,
                }
            );
        }

        ledger.Add(copies);
    }
}
