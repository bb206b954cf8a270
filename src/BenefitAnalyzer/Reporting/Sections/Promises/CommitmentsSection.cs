using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Promises;

/// <summary>What was undertaken, and is it kept?</summary>
public sealed class CommitmentsSection()
    : Section(
        "commitments",
        new("Commitments", "承諾"),
        needs: new(
            "commitments (table commitments), of the initiative where the report is about one",
            "承諾（commitments表）；如報告只涉及一個項目，則為該項目的承諾"
        )
    )
{
    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var due = context.Due(token);
        var commitments = due.Commitments(context.Study).Where(item => context.IsAbout(item.Initiative)).ToList();
        if (commitments.Count == 0)
        {
            return null;
        }

        context.Use(DueDefinitions.DaysPast);
        foreach (var item in commitments)
        {
            context.Use(item.Measured);
        }

        return new ReportSection(
            Id,
            Title,
            [
                new Paragraph(
                    new LocalText(
                        "A commitment that is measured by a figure is met when the figure says so, whatever has been reported; one that no figure tells is met on the day on which it was done.",
                        "以數字衡量的承諾，須數字顯示達標才算達標，不論曾如何匯報；沒有數字可衡量的承諾，以完成日期為準。"
                    )
                ),
                new DueTables(due, commitments, context.Study.Currency, id => context.Label("initiative", id)).Commitments(),
            ]
        )
        {
            Finding = Finding(commitments),
        };
    }

    /// <summary>How many stand how, in the order of the table's words; together they are all.</summary>
    private static LocalText Finding(List<DueItem> commitments) =>
        Counted.Of(
            commitments.Count,
            new LocalText("The only commitment", "唯一的承諾"),
            new LocalText("Of {count} commitments", "{count}項承諾中"),
            commitments
                .GroupBy(item => item.Status)
                .OrderByDescending(status => status.Key is DueStatus.Met)
                .ThenByDescending(status => status.Key is DueStatus.MetLate)
                .ThenBy(status => status.Key)
                .Select(status => (Words(DueWords.Of(status.Key)), status.Count()))
        );

    private static LocalText Words(LocalText status) => new($"{{count}} {status.English}", $"{{count}}項{status.Chinese}");
}
