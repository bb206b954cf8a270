using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>A study whose data is loaded and settled, open for questions.</summary>
public sealed class LoadedStudy : IDisposable
{
    private LoadedStudy(Study study, StudyDatabase database, string data, IReadOnlyList<LoadedFile> files, MetricEngine? shared = null)
    {
        Study = study;
        Database = database;
        Data = data;
        Files = files;
        Engine = shared ?? new MetricEngine(this);
    }

    /// <summary>Answers that several ask for, by what they are of.</summary>
    private readonly Answers<(Type, string), (object? Answer, IReadOnlyList<Diagnostic> Found)> answers = new(_ => 0, 0);

    public Study Study { get; }

    /// <summary>Answers questions about its metrics. All who ask share one, which knows what was asked before.</summary>
    public MetricEngine Engine { get; }

    public StudyDatabase Database { get; }

    /// <summary>Hash of the data that every figure is computed from.</summary>
    public string Data { get; }

    /// <summary>The ledger of files.</summary>
    public IReadOnlyList<LoadedFile> Files { get; }

    /// <summary>Opens a loaded study, and says where its files are not those that were loaded.</summary>
    /// <returns>Null when it is not loaded, or an ingest was interrupted; the reason was reported.</returns>
    public static LoadedStudy? Open(Study study, Action<Diagnostic> report, CancellationToken token)
    {
        var loaded = OpenAfterIngest(study, report, token);
        if (loaded is not null && FilesSinceIngest.Of(study, loaded.Files) is { } differ)
        {
            report(differ);
        }

        return loaded;
    }

    /// <summary>The same for whoever has just loaded the files, and said what became of each.</summary>
    public static LoadedStudy? OpenAfterIngest(Study study, Action<Diagnostic> report, CancellationToken token)
    {
        if (!File.Exists(study.Database))
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.NotLoaded,
                    null,
                    null,
                    $"the study has no data yet; run 'benefit ingest {study.Folder}' first"
                )
            );
            return null;
        }

        var database = StudyDatabase.OpenForReading(study);
        string? data = null;
        try
        {
            data = database.HasTable("state", token) ? StudyState.SettledData(database, study, token) : null;
        }
        finally
        {
            if (data is null)
            {
                database.Dispose();
            }
        }

        if (data is null)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.IngestIncomplete,
                    null,
                    null,
                    $"the study file or the program changed, or an ingest was interrupted; run 'benefit ingest {study.Folder}' again"
                )
            );
            return null;
        }

        var loaded = new LoadedStudy(study, database, data, new FileLedger(database).All(token));
        loaded.WarnOfOverlaps(report);
        return loaded;
    }

    /// <summary>What such a window stands in the way of is left out of all that is asked, and would look like missing data.</summary>
    private void WarnOfOverlaps(Action<Diagnostic> report)
    {
        foreach (var pair in Engine.Overlaps.Where(pair => pair.IsOfTwoKinds).DistinctBy(pair => pair.Source))
        {
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.WindowsOverlap,
                    null,
                    null,
                    $"source {pair.Source} has overlapping windows of {pair.Service} ({pair.First} and {pair.Other}): no figure adds them, and what would is left out; take one of them out of its file"
                )
            );
        }
    }

    /// <summary>The same data under other assumptions of the study; logs and what they say stay as they are.</summary>
    /// <param name="assumed">Differs in what is made of the logs alone.</param>
    /// <returns>Lives as long as this one, which is the one to dispose.</returns>
    public LoadedStudy Assuming(Study assumed) => new(assumed, Database, Data, Files, Engine);

    /// <summary>An answer that commands, sections and figures ask for again and that takes a while: worked out the first time, and said again each time with what was found.</summary>
    /// <typeparam name="T">What it is; one answer for each type and <paramref name="of"/>.</typeparam>
    /// <param name="of">Tells answers of one type apart.</param>
    /// <param name="make">May ask for others.</param>
    public T Once<T>(string of, Action<Diagnostic> report, Func<Action<Diagnostic>, T> make)
    {
        var (answer, found) = answers.Of((typeof(T), of), Make);
        foreach (var one in found)
        {
            report(one);
        }

        return (T)answer!;

        (object?, IReadOnlyList<Diagnostic>) Make()
        {
            var said = new List<Diagnostic>();
            return (make(said.Add), said);
        }
    }

    public void Dispose() => Database.Dispose();
}
