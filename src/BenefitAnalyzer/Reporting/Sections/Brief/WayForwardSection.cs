using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.Promises;

namespace BenefitAnalyzer.Reporting.Sections.Brief;

/// <summary>What is to come? The study's own words, and everything undertaken that is still open.</summary>
public sealed class WayForwardSection()
    : Section(
        "way-forward",
        new("Way forward", "未來路向"),
        needs: new("words (brief: way_forward:) or something undertaken that is open", "文字（brief: way_forward:），或尚未完成的承諾事項")
    )
{
    public override bool IsMissed => false;

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var due = context.Due(token);
        var open = due.Items.Where(item => item.Status < DueStatus.MetLate && context.IsAbout(item.Initiative)).ToList();
        List<Block> blocks = [.. context.Study.Brief.WayForward.Select(text => new Paragraph(text))];
        if (open.Count > 0)
        {
            context.Use(DueDefinitions.DaysPast);
            blocks.Add(
                new DueTables(due, [], context.Study.Currency, id => context.Label("initiative", id)).Open("way-forward", open.Contains)
            );
        }

        return blocks.Count == 0 ? null : new ReportSection(Id, Title, blocks);
    }
}
