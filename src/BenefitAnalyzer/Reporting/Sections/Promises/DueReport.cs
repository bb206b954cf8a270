using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Promises;

/// <summary>What falls due by itself, for internal use: small cells are not suppressed.</summary>
internal static class DueReport
{
    /// <returns>Null when the study has undertaken nothing; the reason was reported.</returns>
    public static Report? Of(LoadedStudy loaded, DueQuestion question, Action<Diagnostic> report, CancellationToken token)
    {
        var due = DueList.Of(loaded, question, 0, report, token);
        if (due.Items.Count == 0)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.NothingDue,
                    StudyReader.FileName,
                    null,
                    "the study has undertaken nothing: name a table 'commitments:' or 'milestones:' under 'tables:', or list 'targets:'"
                )
            );
            return null;
        }

        var title = new LocalText("What falls due", "到期事項");
        var tables = new DueTables(
            due,
            due.Commitments(loaded.Study),
            loaded.Study.Currency,
            id => new ReportContext(loaded).Label("initiative", id)
        );
        return new Report("due", title, loaded.Study.Title, loaded.Data, [new ReportSection("due", title, tables.All)])
        {
            Currency = loaded.Study.Currency,
        };
    }
}
