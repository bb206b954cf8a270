using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Packs;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer;

/// <remarks>The use cases that hand a study on, and check one that was handed on.</remarks>
public sealed partial class StudyRunner
{
    /// <summary>Packs a study into one archive. Where figures go along, what is new in its files is loaded first.</summary>
    /// <returns>Null when it could not be packed.</returns>
    public PackSummary? Pack(Study study, PackRequest request, IProgress<StageProgress>? progress, CancellationToken token)
    {
        if (Directory.Exists(request.Output))
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.FileExists,
                    request.Output,
                    null,
                    "is a folder; give the name of the archive with --output, such as open-data.zip"
                )
            );
            return null;
        }

        if (File.Exists(request.Output))
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.FileExists,
                    request.Output,
                    null,
                    "is there already; nothing was overwritten: give another name with --output"
                )
            );
            return null;
        }

        var pack = new StudyPack(study, request, report);
        if (request.For == PackAudience.Colleague)
        {
            return pack.ForColleague(token);
        }

        if (TemplateOf(study, request.Template) is not { } template)
        {
            return null;
        }

        Ingest(study, progress, token);
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null
            : request.For == PackAudience.Auditor ? pack.ForAuditor(loaded, template, progress, token)
            : pack.ForPublic(loaded, progress, token);
    }

    /// <summary>Checks an archive and computes every published figure in it again.</summary>
    /// <returns>Null when the archive is not what its manifest says, or cannot be loaded.</returns>
    public Verification? Verify(string archive, IProgress<StageProgress>? progress, CancellationToken token) =>
        new PackVerifier(report, progress, token).Verify(archive);
}
