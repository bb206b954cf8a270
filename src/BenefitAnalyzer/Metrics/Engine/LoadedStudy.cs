using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>A study whose data is loaded and settled, open for questions.</summary>
public sealed class LoadedStudy : IDisposable
{
    private LoadedStudy(Study study, StudyDatabase database, string data, IReadOnlyList<LoadedFile> files)
    {
        Study = study;
        Database = database;
        Data = data;
        Files = files;
    }

    public Study Study { get; }

    public StudyDatabase Database { get; }

    /// <summary>Hash of the data that every figure is computed from.</summary>
    public string Data { get; }

    /// <summary>The ledger of files.</summary>
    public IReadOnlyList<LoadedFile> Files { get; }

    /// <summary>Opens a loaded study.</summary>
    /// <returns>Null when it is not loaded, or an ingest was interrupted; the reason was reported.</returns>
    public static LoadedStudy? Open(Study study, Action<Diagnostic> report, CancellationToken token)
    {
        if (!StudyState.HoldsSomething(study.Database))
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
                    $"the study file changed or an ingest was interrupted; run 'benefit ingest {study.Folder}' again"
                )
            );
            return null;
        }

        return new LoadedStudy(study, database, data, new FileLedger(database).All(token));
    }

    public void Dispose() => Database.Dispose();
}
