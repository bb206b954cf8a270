using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Reporting.Html;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Tallies;
using BenefitAnalyzer.WhatIf.Tallies.Results;

namespace BenefitAnalyzer.Reporting.Sections.Tallies;

/// <summary>A planned tally, with its forms where they are wanted, and the filled ones by themselves.</summary>
internal static class TallyReport
{
    /// <param name="question">The tally to plan; null for the filled ones alone.</param>
    /// <param name="forms">Folder for the forms of the planned tally; null for none.</param>
    /// <returns>Null when nothing can be planned or shown; the reason was reported.</returns>
    public static Report? Of(
        LoadedStudy loaded,
        TallyQuestion? question,
        DirectoryInfo? forms,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        var study = loaded.Study;
        var plan = question is null ? null : StudyTally.Plan(study, loaded, question, report, token);
        if (question is not null && plan is null)
        {
            return null;
        }

        var estimates = TallyEstimateFigures.OfStudy(loaded, report, token);
        if (plan is null && estimates.Count == 0)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.NothingTallied,
                    StudyReader.FileName,
                    null,
                    "the study has no tally: 'benefit tally STUDY INPUT' plans one, such as 'benefit tally STUDY minutes'; what was counted goes into the tables 'tally_plan' and 'tally'"
                )
            );
            return null;
        }

        var context = new ReportContext(loaded);
        if (plan is not null && forms is not null && !Write(plan, study, context, forms, report, token))
        {
            return null;
        }

        var title = new LocalText("Counting by hand", "人手點算");
        var tables = new TallyTables(context.Label).Of(plan is null ? null : TallyPlanFigures.Of(plan, loaded.Data), estimates);
        return new Report("tally", title, study.Title, loaded.Data, [new ReportSection("tally", title, tables)])
        {
            Currency = study.Currency,
        };
    }

    /// <summary>Writes the form to print and the sheet to type into. Nothing is ever overwritten, since somebody may have filled it.</summary>
    private static bool Write(
        TallyPlan plan,
        Study study,
        ReportContext context,
        DirectoryInfo folder,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        var (page, sheet) = (Path.Combine(folder.FullName, $"{plan.Id}.html"), Path.Combine(folder.FullName, $"{plan.Id}.xlsx"));
        foreach (var file in new[] { page, sheet }.Where(File.Exists))
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.FileExists,
                    file,
                    null,
                    "there is a form of this name already, and somebody may have filled it: choose another folder, or another first day"
                )
            );
            return false;
        }

        folder.Create();
        File.WriteAllText(page, TallyForm.Write(plan, study, context.Label, token));
        File.WriteAllBytes(sheet, TallyWorkbook.Write(plan, study));
        return true;
    }
}
