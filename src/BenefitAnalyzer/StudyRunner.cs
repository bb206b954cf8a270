using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Handover;
using BenefitAnalyzer.Ingestion.Suggestions;
using BenefitAnalyzer.Inputs;
using BenefitAnalyzer.Metrics.Completeness;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Metrics.Published;
using BenefitAnalyzer.Metrics.Targets;
using BenefitAnalyzer.Samples;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer;

/// <summary>What can be done with a study: the use cases that the command line and other hosts call.</summary>
/// <param name="report">Receives every diagnostic, as it is found.</param>
public sealed partial class StudyRunner(Action<Diagnostic> report)
{
    /// <summary>Reads and checks a study folder.</summary>
    /// <returns>Null when there is an error.</returns>
    public Study? Check(string folder)
    {
        var reading = StudyReader.Read(folder);
        Report(reading.Diagnostics);
        if (reading.Study is not { } study)
        {
            return null;
        }

        Diagnostic[] impossible = [.. FaultsOf(study)];
        Report([.. PromiseChecks.Of(study), .. impossible]);
        return impossible.Length == 0 ? study : null;
    }

    /// <summary>Says what an ingest would store that tells persons; what is stored already, other commands need not repeat.</summary>
    public void CheckPrivacy(Study study) => Report(PrivacyChecks.Of(study));

    /// <summary>What no figure can be computed with, that only those who compute know.</summary>
    private static IEnumerable<Diagnostic> FaultsOf(Study study) =>
        [.. TargetChecks.Of(study), .. QuotedChecks.Of(study), .. DefinitionStatements.Faults(study)];

    /// <summary>Writes a small commented study that already runs.</summary>
    /// <returns>Whether it was written; nothing is ever overwritten.</returns>
    public bool Init(string folder)
    {
        var problems = StudyTemplate.Write(folder);
        Report(problems);
        return problems.Count == 0;
    }

    /// <summary>Writes a sample study whose true figures are known.</summary>
    /// <returns>Whether it was written; nothing is ever overwritten.</returns>
    public bool Sample(string folder, SampleOptions options, IProgress<StageProgress>? progress, CancellationToken token)
    {
        var problem = SampleGenerator.Write(options, folder, progress, token);
        if (problem is not null)
        {
            report(problem);
        }

        return problem is null;
    }

    /// <summary>Drafts what a study must say about a file that nobody has described yet.</summary>
    /// <param name="study">The study that it is for; null when there is none yet.</param>
    /// <returns>Null when the file cannot be read as a table.</returns>
    public SourceDraft? Suggest(string file, Study? study, CancellationToken token) => SourceSuggestion.Of(file, study, report, token);

    /// <summary>Writes the inputs of a study as a workbook.</summary>
    /// <returns>Whether it was written; nothing is ever overwritten.</returns>
    public bool WriteInputs(string folder, string file) => InputWorkbook.Write(folder, file, report);

    /// <summary>Reads an edited workbook of inputs into the study; nothing is changed unless all of it is sound.</summary>
    /// <returns>Null when something is wrong.</returns>
    public InputChanges? ReadInputs(string folder, string file, ChangeAuthor author, TimeProvider clock) =>
        InputWorkbook.Read(folder, file, author, clock, FaultsOf, report);

    /// <summary>Puts a stream into the study as one of its files; it is loaded by the next ingest.</summary>
    /// <param name="name">Path relative to the study folder, which the pattern of a source must match.</param>
    /// <returns>Whether it is there now; a file of other content is never overwritten.</returns>
    public bool Receive(Study study, string name, Stream content, CancellationToken token) =>
        ReceivedFile.Write(study, name, content, report, token);

    /// <summary>Copies a log with pseudonyms in the place of persons, for whoever owns it to hand on.</summary>
    /// <returns>Null when it could not be made.</returns>
    public PseudonymiseSummary? Pseudonymise(PseudonymiseRequest request, CancellationToken token) =>
        PseudonymisedCopy.Write(request, report, token);

    /// <summary>Throws loaded data away and makes a new key of pseudonyms; the next ingest loads everything under it.</summary>
    /// <returns>Whether that was done.</returns>
    public bool RenewKey(Study study, CancellationToken token) => KeyOfStudy.Renew(study, report, token);

    /// <summary>Loads what is new in the study's files, and says what should be there and is not.</summary>
    public IngestSummary Ingest(Study study, IProgress<StageProgress>? progress, CancellationToken token)
    {
        CheckPrivacy(study);
        var summary = new Ingest(study).Run(progress, token);
        Report(summary.Diagnostics);
        if (summary.Files.Count == 0)
        {
            return summary;
        }

        using (var loaded = LoadedStudy.OpenAfterIngest(study, report, token))
        {
            Report(loaded is null ? [] : CompletenessWarnings.Of(loaded.Engine));
        }

        return summary with
        {
            RejectedFile = QuarantineFile.Write(study, token),
        };
    }

    private void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            report(diagnostic);
        }
    }
}
