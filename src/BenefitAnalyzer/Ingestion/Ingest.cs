using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Counts;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Lanes;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Ingestion.Settling;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion;

/// <summary>Brings a study's database to the state that its files and its study file describe, and to no other.</summary>
/// <remarks>
/// Files are loaded in transactions of some size, each with its row of the ledger. Duplicates are settled and cubes built in a last
/// transaction of their own, which stores a hash over the ledger; metrics refuse a study whose ledger has another hash. A process that is
/// killed leaves each file either in or out, and the next ingest goes on from there.
/// </remarks>
public sealed class Ingest(Study study)
{
    /// <summary>Hash over everything that figures depend on: the study file and all loaded files.</summary>
    private const string DataFact = "data";

    private const string FingerprintFact = "fingerprint";
    private const string KeyFact = "pseudonym_key";
    private const long BatchBytes = 32L << 20;
    private const int BatchFiles = 100;
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>Reads what is new, takes out what is gone, settles duplicates and builds the cubes.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; files finished so far stay loaded.</exception>
    public IngestSummary Run(IProgress<StageProgress>? progress, CancellationToken token)
    {
        using var pseudonyms = OpenPseudonyms();
        if (diagnostics.Any(found => found.Severity == Severity.Error))
        {
            return new IngestSummary([], 0, 0, diagnostics);
        }

        var found = Scan(progress, token);
        using var database = OpenDatabase(token);
        pseudonyms?.Register(database);
        var ledger = new FileLedger(database);
        if (!AcceptKey(ledger, pseudonyms, token))
        {
            return new IngestSummary([], 0, 0, diagnostics);
        }

        var keepRemoved = study.Sources.Where(source => source.KeepRemoved).Select(source => source.Name).ToHashSet();
        var changes = FileChanges.Between(found, ledger.All(token), keepRemoved);
        var book = new RuleBook(study, pseudonyms);
        database.InTransaction(() => TakeOut(ledger, changes, token));
        var loaded = Load(database, ledger, book, changes.ToLoad, progress, token);
        Settle(database, ledger, book, found, changes, progress, token);
        return new IngestSummary(ledger.All(token), loaded, changes.ToRemove.Count, diagnostics);
    }

    /// <summary>Hash over the study's reading rules and its ledger of files.</summary>
    private static string DataHash(string fingerprint, Study study, IEnumerable<LoadedFile> files)
    {
        var text = new StringBuilder(fingerprint);
        // What rows are grouped by, though not how they are read: a change needs no loading, but new cubes and reference tables.
        foreach (var (service, days, stage, amenable, option) in ServiceHistory.Of(study.Tables))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{service.Code}\t{service.Type}\t{service.Department}\t{service.Cluster}\t{days}\t{stage}\t{amenable}\t{option}"
            );
        }

        foreach (var office in study.Tables.Offices)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{office.Code}\t{office.District}");
        }

        foreach (var file in files)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{file.Source}\t{file.Hash}\t{file.State}\t{file.Name}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The hash of the data of a database that is settled under the rules of a study; null where it is not.</summary>
    internal static string? SettledData(StudyDatabase database, Study study, CancellationToken token)
    {
        var ledger = new FileLedger(database);
        var fingerprint = FingerprintOf(study);
        var data = DataHash(fingerprint, study, ledger.All(token));
        return ledger.Fact(FingerprintFact, token) == fingerprint && ledger.Fact(DataFact, token) == data ? data : null;
    }

    private static string FingerprintOf(Study study) => $"{DatabaseSchema.Version}:{StudyFingerprint.Of(study)}";

    private Pseudonyms? OpenPseudonyms()
    {
        if (study.Privacy.Pseudonymise.Count == 0)
        {
            return null;
        }

        var key = PseudonymKey.Read(study, out var created);
        if (key is null)
        {
            diagnostics.Add(
                Diagnostic.Error(
                    DiagnosticCodes.PseudonymKeyChanged,
                    null,
                    null,
                    $"the pseudonym key in {PseudonymKey.Variable} or {PseudonymKey.PathOf(study)} is not 64 hexadecimal digits"
                )
            );
            return null;
        }

        if (created is not null)
        {
            diagnostics.Add(
                Diagnostic.Note(
                    DiagnosticCodes.PseudonymKeyMade,
                    null,
                    null,
                    $"made a new pseudonym key in {created}; keep it safe and apart from the study: without it no further file can be added"
                )
            );
        }

        return new Pseudonyms(key);
    }

    private List<ScannedFile> Scan(IProgress<StageProgress>? progress, CancellationToken token)
    {
        var files = new List<LogFile>();
        foreach (var source in study.Sources)
        {
            var matching = SourceFiles.Of(study, source);
            if (matching.Count == 0)
            {
                diagnostics.Add(
                    Diagnostic.Warning(
                        DiagnosticCodes.NoFilesFound,
                        "study.yaml",
                        source.Line,
                        $"no file matches '{source.Files}' of source {source.Name}"
                    )
                );
            }

            files.AddRange(matching);
        }

        var scans = new FileScan?[files.Count];
        long done = 0;
        var total = files.Sum(file => file.Length);
        var unreadable = new Diagnostic?[files.Count];
        Parallel.For(
            0,
            files.Count,
            new ParallelOptions { CancellationToken = token },
            at =>
            {
                try
                {
                    scans[at] = FileScan.Of(files[at].Path, token);
                }
                catch (Exception error)
                    when (error is IOException or UnauthorizedAccessException or InvalidDataException or ZstdSharp.ZstdException)
                {
                    unreadable[at] = Diagnostic.Error(
                        DiagnosticCodes.UnreadableFile,
                        files[at].Name,
                        null,
                        $"cannot be read: {error.Message}"
                    );
                }

                progress?.Report(new StageProgress("checking files", Interlocked.Add(ref done, files[at].Length), total, "bytes"));
            }
        );
        diagnostics.AddRange(unreadable.OfType<Diagnostic>());
        return [.. files.Zip(scans).Where(pair => pair.Second is not null).Select(pair => new ScannedFile(pair.First, pair.Second!))];
    }

    /// <summary>Opens the database; one that was loaded under other rules is thrown away, since its rows would differ.</summary>
    private StudyDatabase OpenDatabase(CancellationToken token)
    {
        var fingerprint = FingerprintOf(study);
        if (File.Exists(study.Database))
        {
            var existing = StudyDatabase.Open(study);
            if (existing.HasTable("state", token) && new FileLedger(existing).Fact(FingerprintFact, token) == fingerprint)
            {
                return existing;
            }

            existing.Dispose();
            File.Delete(study.Database);
            File.Delete(study.Database + ".wal");
        }

        var database = StudyDatabase.Open(study);
        database.InTransaction(() =>
        {
            DatabaseSchema.Create(database, study, token);
            new FileLedger(database).SetFact(FingerprintFact, fingerprint, token);
        });
        return database;
    }

    /// <summary>Adding files under another key would split every customer in two.</summary>
    private bool AcceptKey(FileLedger ledger, Pseudonyms? pseudonyms, CancellationToken token)
    {
        if (pseudonyms is null)
        {
            return true;
        }

        var known = ledger.Fact(KeyFact, token);
        if (known is null)
        {
            ledger.SetFact(KeyFact, pseudonyms.CheckValue, token);
            return true;
        }

        if (known == pseudonyms.CheckValue)
        {
            return true;
        }

        diagnostics.Add(
            Diagnostic.Error(
                DiagnosticCodes.PseudonymKeyChanged,
                null,
                null,
                $"the study was loaded with another pseudonym key; give that key in {PseudonymKey.Variable} or {PseudonymKey.PathOf(study)}, or delete the folder .benefit to load everything anew"
            )
        );
        return false;
    }

    private void TakeOut(FileLedger ledger, FileChanges changes, CancellationToken token)
    {
        foreach (var file in changes.ToRemove)
        {
            ledger.Remove(file.File, token);
            diagnostics.Add(
                Diagnostic.Note(DiagnosticCodes.FileRemoved, file.Name, null, $"gone or changed; its {file.Records} records left the study")
            );
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
        IReadOnlyList<ScannedFile> files,
        IProgress<StageProgress>? progress,
        CancellationToken token
    )
    {
        var logs = new LogLoader(database, book, ledger);
        var counts = new CountsLoader(database, book, ledger);
        var total = files.Sum(file => file.Log.Length);
        long done = 0;
        var loaded = 0;
        foreach (var batch in Batches(files))
        {
            database.InTransaction(() =>
            {
                foreach (var file in batch)
                {
                    progress?.Report(new StageProgress($"reading {file.Log.Name}", done, total, "bytes"));
                    var number = ledger.NextNumber(token);
                    var entry =
                        file.Log.Source.Kind == SourceKind.Log
                            ? logs.Load(number, file.Log, file.Scan, diagnostics.Add, token)
                            : counts.Load(number, file.Log, file.Scan, diagnostics.Add, token);
                    if (entry is not null)
                    {
                        ledger.Add(entry, token);
                        loaded++;
                    }

                    if (!file.Log.IsUnchanged())
                    {
                        diagnostics.Add(
                            Diagnostic.Warning(
                                DiagnosticCodes.ChangedWhileRead,
                                file.Log.Name,
                                null,
                                "changed while it was read; run 'benefit ingest' again"
                            )
                        );
                    }

                    done += file.Log.Length;
                }
            });
        }

        progress?.Report(new StageProgress("reading files", total, total, "bytes"));
        return loaded;
    }

    private void Settle(
        StudyDatabase database,
        FileLedger ledger,
        RuleBook book,
        IReadOnlyList<ScannedFile> found,
        FileChanges changes,
        IProgress<StageProgress>? progress,
        CancellationToken token
    ) =>
        database.InTransaction(() =>
        {
            AddCopies(ledger, changes, token);
            var fingerprint = ledger.Fact(FingerprintFact, token)!;
            var data = DataHash(fingerprint, study, ledger.All(token));
            if (ledger.Fact(DataFact, token) == data)
            {
                return;
            }

            var byContent = found.ToLookup(file => (file.Log.Source.Name, file.Scan.Hash), file => file.Log);
            var files = ledger
                .All(token)
                .Where(file => file.State == LoadedFile.StateLoaded && byContent.Contains((file.Source, file.Hash)))
                .ToDictionary(file => file.File, file => byContent[(file.Source, file.Hash)].First());
            progress?.Report(new StageProgress("settling duplicates", 0, 2, "steps"));
            new DuplicateSettler(database, new RowLines(database, book, files)).Settle(token);
            progress?.Report(new StageProgress("building cubes", 1, 2, "steps"));
            new CubeBuilder(database, study).Build(token);
            ledger.SetFact(DataFact, data, token);
            progress?.Report(new StageProgress("building cubes", 2, 2, "steps"));
        });

    private void AddCopies(FileLedger ledger, FileChanges changes, CancellationToken token)
    {
        foreach (var (copy, original) in changes.Copies)
        {
            if (
                ledger.All(token).FirstOrDefault(file => file.Source == copy.Log.Source.Name && file.Name == original.Log.Name)
                is not { } loaded
            )
            {
                continue;
            }

            diagnostics.Add(
                Diagnostic.Warning(
                    DiagnosticCodes.CopyOfFile,
                    copy.Log.Name,
                    null,
                    $"same content as {original.Log.Name}; its {loaded.Records} records count as duplicates"
                )
            );
            ledger.Add(
                loaded with
                {
                    File = ledger.NextNumber(token),
                    Name = copy.Log.Name,
                    State = LoadedFile.StateCopy,
                    Accepted = 0,
                    Duplicates = loaded.Records,
                    Rejected = 0,
                },
                token
            );
        }
    }

    /// <summary>Many small files share a transaction: one each would cost four times as much.</summary>
    private static IEnumerable<IReadOnlyList<ScannedFile>> Batches(IReadOnlyList<ScannedFile> files)
    {
        var batch = new List<ScannedFile>();
        foreach (var file in files)
        {
            batch.Add(file);
            if (batch.Count == BatchFiles || batch.Sum(item => item.Log.Length) >= BatchBytes)
            {
                yield return batch;
                batch = [];
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
