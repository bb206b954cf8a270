using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>A study that was unpacked into a folder of ours, loaded for one purpose.</summary>
internal static class UnpackedStudy
{
    /// <param name="key">Where a key of pseudonyms may be made that nobody needs afterwards: persons in a pack have pseudonyms already.</param>
    /// <returns>Null when it cannot be read or loaded; that was reported.</returns>
    public static LoadedStudy? Load(
        string folder,
        string key,
        Action<Diagnostic> report,
        IProgress<StageProgress>? progress,
        CancellationToken token
    )
    {
        var reading = StudyReader.Read(folder);
        Report(reading.Diagnostics);
        if (reading.Study is not { } read)
        {
            report(Diagnostic.Error(DiagnosticCodes.PackNotLoaded, null, null, "the study of the pack has errors and was not loaded"));
            return null;
        }

        var study = read with { Privacy = read.Privacy with { KeyFile = key } };
        Report(new Ingest(study).Run(progress, token).Diagnostics);
        return LoadedStudy.OpenAfterIngest(study, report, token);

        void Report(IEnumerable<Diagnostic> found)
        {
            // Of the key that was made for the purpose nobody needs to know.
            foreach (var one in found.Where(one => one.Code != DiagnosticCodes.PseudonymKeyMade))
            {
                report(one);
            }
        }
    }
}
