using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Pdf;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Snapshots;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer;

/// <remarks>The use cases that write reports, and keep and compare them.</remarks>
public sealed partial class StudyRunner
{
    /// <summary>Makes a report, writes it into a folder, and freezes or compares it where that is asked.</summary>
    /// <returns>Null when there is no such report or snapshot, it is about an initiative that is not there, it has nothing to say, or the study is not loaded; the reason was reported.</returns>
    public WrittenReport? WriteReport(Study study, ReportRequest request, IProgress<StageProgress>? progress, CancellationToken token)
    {
        if (
            TemplateOf(study, request.Template) is not { } known
            || request.PeriodOf(known, report) is not { } template
            || request.ScopeOf(template, study, report) is not { } scope
        )
        {
            return null;
        }

        Snapshot? earlier = null;
        if (request.CompareWith is { } named && (earlier = Snapshot.Read(study.Folder, named, report, token)) is null)
        {
            return null;
        }

        using var loaded = LoadedStudy.Open(study, report, token);
        if (loaded is null)
        {
            return null;
        }

        // Charts take about as long as sections: they are drawn while later sections are computed.
        using var pictures = new ChartPictures();
        var made = ReportBuilder.Build(loaded, template, progress, token, pictures.Begin, scope, report);
        if (!HasSections(template, made))
        {
            return null;
        }

        var changes = earlier is null ? null : SinceSnapshotSection.Between(earlier, made).Changes;
        made = earlier is null ? made : SinceSnapshotSection.Added(made, earlier);
        var names = ReportFolder.Write(made, request.Folder, pictures, progress, token);
        if (!request.IsFrozen)
        {
            return new WrittenReport(made, changes, null);
        }

        progress?.Report(new StageProgress("freezing the report", 0, 1, "reports"));
        var name = request.Name ?? Snapshot.NameOf(made, request.Initiative);
        return Snapshot.Freeze(study, template, made, (request.Folder, names), name, report, token) is { } file
            ? new WrittenReport(made, changes, file)
            : null;
    }

    /// <summary>Writes the files of a frozen report into a folder again, byte for byte; needs neither logs nor a study that is sound.</summary>
    /// <param name="study">Folder of the study.</param>
    /// <param name="nameOrFile">Path of a file, or the name of one in the study's folder <c>snapshots</c>.</param>
    /// <returns>Whether that was done.</returns>
    public bool RestoreReport(string study, string nameOrFile, DirectoryInfo folder, CancellationToken token) =>
        Snapshot.Restore(study, nameOrFile, folder, report, token);

    /// <summary>Prints a report that was written into a folder as PDF, where the machine has a browser.</summary>
    /// <returns>The files that were written: one a language, or none and a warning.</returns>
    public IReadOnlyList<FileInfo> PrintReport(DirectoryInfo folder, IProgress<StageProgress>? progress, CancellationToken token) =>
        PdfPrinter.OfThisMachine().Print(folder, report, progress, token);

    /// <summary>Says what a study lacks for the sections that a report names and does not have.</summary>
    /// <returns>Whether the report has any.</returns>
    private bool HasSections(ReportTemplate template, Report made)
    {
        var lacking = Catalog
            .Of<Section>()
            .Where(section => template.Sections.Contains(section.Id) && !made.Sections.Any(own => own.Id == section.Id))
            .ToDictionary(section => section.Id, section => $"'{section.Id}' needs {section.Needs.English}");
        var needs = string.Join("; ", template.Sections.Where(lacking.ContainsKey).Select(id => lacking[id]));
        if (made.Sections.Count == 0)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.ReportWithoutSections,
                    null,
                    null,
                    $"the study has nothing to say in any section of '{template.Id}', so nothing is written: {needs}"
                )
            );
            return false;
        }

        // Those that ship list what some studies have, such as a journal; who writes a template of a study means each of its sections.
        if (lacking.Count > 0 && !ReportTemplate.All.Contains(template))
        {
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.ReportSectionEmpty,
                    null,
                    null,
                    $"'{template.Id}' is written without the sections in which the study has nothing to say: {needs}"
                )
            );
        }

        return true;
    }

    private ReportTemplate? TemplateOf(Study study, string id)
    {
        var templates = TemplateReader.Of(study, report);
        var found = templates.FirstOrDefault(known => known.Id == id);
        if (found is null)
        {
            var hint = NearestName.Hint(id, templates.Select(item => item.Id));
            report(Diagnostic.Error(DiagnosticCodes.UnknownReport, null, null, $"there is no report '{id}'{hint}"));
        }

        return found;
    }
}
