using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Bids;

/// <summary>What is each option of a bid worth, and when does it pay back by what is counted?</summary>
public sealed class BidAppraisalSection() : Section("bid-appraisal")
{
    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var bids = StudyAppraisals
            .OfBids(context.Loaded, _ => { }, token)
            .Where(bid => context.IsAbout(BidFlows.InitiativeOf(bid.Initiative)))
            .ToList();
        if (bids.Count == 0)
        {
            return null;
        }

        foreach (var definition in AppraisalDefinitions.All)
        {
            context.Use(definition);
        }

        return new ReportSection(
            Id,
            new LocalText("Options and three break-evens", "方案及三種收支平衡"),
            [
                new Paragraph(
                    new LocalText(
                        "Each option is held against doing nothing, from the first year in which it can start. All benefits include staff time that is freed but still paid for; cash only sets savings that can be realised against cash expenditure.",
                        "各方案均與不推行比較，由可開始的首個年度起計。「全部效益」包括已騰出但仍須支薪的員工時間；「只計現金」只以可變現節省對比現金開支。"
                    )
                ),
                .. ThreeBreakEvensSection.Blocks(context, bids),
            ]
        );
    }
}
