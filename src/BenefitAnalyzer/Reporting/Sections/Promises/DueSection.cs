using System.Globalization;
using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Promises;

/// <summary>What is late, and what falls due next?</summary>
public sealed class DueSection()
    : Section(
        "due",
        new("What is late and what falls due", "逾期及即將到期的事項"),
        needs: new("something undertaken that is open", "尚未完成的承諾事項")
    )
{
    public override bool IsMissed => false;

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
            $"As of {DateText.Day(due.AsOf, Language.English)}, {Matters(late)} late and {Falling(soon)} due within {Text(due.WithinDays)} days.",
            $"截至{DateText.Day(due.AsOf, Language.TraditionalChinese)}，{(late == 0 ? "沒有逾期事項" : $"逾期事項有{Text(late)}項")}，{Text(due.WithinDays)}日內{(soon == 0 ? "沒有事項到期" : $"到期的有{Text(soon)}項")}。"
        );
        return new ReportSection(
            Id,
            Title,
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

    private static string Matters(int late) =>
        late switch
        {
            0 => "no matter is",
            1 => "1 matter is",
            _ => $"{Text(late)} matters are",
        };

    private static string Falling(int soon) =>
        soon switch
        {
            0 => "none falls",
            1 => "1 falls",
            _ => $"{Text(soon)} fall",
        };

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
