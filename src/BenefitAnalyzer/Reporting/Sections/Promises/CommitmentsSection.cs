using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Promises;

/// <summary>What was undertaken, and is it kept?</summary>
public sealed class CommitmentsSection() : Section("commitments", needs: "commitments (table commitments)")
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
            new LocalText("Commitments", "承諾"),
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
    private static LocalText Finding(List<DueItem> commitments)
    {
        var counts = commitments
            .GroupBy(item => item.Status)
            .OrderByDescending(status => status.Key is DueStatus.Met)
            .ThenByDescending(status => status.Key is DueStatus.MetLate)
            .ThenBy(status => status.Key)
            .Select(status => (Count: status.Count(), Word: DueWords.Of(status.Key)))
            .ToList();
        var english = string.Join(", ", counts.Select(one => FormattableString.Invariant($"{one.Count} {one.Word.English}")));
        var chinese = string.Join('，', counts.Select(one => FormattableString.Invariant($"{one.Count}項{one.Word.Chinese}")));
        return new LocalText(
            FormattableString.Invariant($"Of {commitments.Count} {(commitments.Count == 1 ? "commitment" : "commitments")}: {english}."),
            FormattableString.Invariant($"{commitments.Count}項承諾中，{chinese}。")
        );
    }
}
