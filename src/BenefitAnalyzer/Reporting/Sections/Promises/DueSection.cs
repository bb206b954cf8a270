using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Promises;

/// <summary>What is late, and what falls due next?</summary>
public sealed class DueSection() : Section("due", needs: "something undertaken that is open")
{
    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var due = context.Due(token);
        var items = due
            .Items.Where(item =>
                context.IsAbout(item.Initiative) && item.Status is DueStatus.Late or DueStatus.Contradicted or DueStatus.Soon
            )
            .ToList();
        if (due.Items.Count == 0)
        {
            return null;
        }

        context.Use(DueDefinitions.DaysPast);
        var (late, soon) = (items.Count(item => item.Status != DueStatus.Soon), items.Count(item => item.Status == DueStatus.Soon));
        var finding = new LocalText(
            FormattableString.Invariant(
                $"As of {DateText.Day(due.AsOf, Language.English)}, {late} {(late == 1 ? "matter is" : "matters are")} late and {soon} {(soon == 1 ? "falls" : "fall")} due within {due.WithinDays} days."
            ),
            FormattableString.Invariant(
                $"截至{DateText.Day(due.AsOf, Language.TraditionalChinese)}，逾期事項有{late}項，{due.WithinDays}日內到期的有{soon}項。"
            )
        );
        return new ReportSection(
            Id,
            new LocalText("What is late and what falls due", "逾期及即將到期的事項"),
            items.Count == 0
                ? [new Paragraph(finding)]
                :
                [
                    new Paragraph(finding),
                    new DueTables(due, [], context.Study.Currency, id => context.Label("initiative", id)).Open("due-open", items.Contains),
                ]
        )
        {
            Finding = finding,
        };
    }
}
