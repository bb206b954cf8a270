using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Bids;

/// <summary>What is each option of a bid worth, and when does it pay back by what is counted?</summary>
public sealed class BidAppraisalSection() : Section("bid-appraisal")
{
    private static readonly LocalText Largest = new(
        "Of {count} options, “{best}” has the largest net present value: {npv} counting all benefits, {cash} in cash.",
        "{count}個方案中，「{best}」的淨現值最高：計及全部效益為{npv}，只計現金為{cash}。"
    );

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
                .. ThreeBreakEvensSection.Blocks(context, bids).Select(Optioned),
            ]
        )
        {
            Finding = bids.Count == 1 ? null : Best(context, bids),
        };
    }

    /// <summary>Rows are of options, not of initiatives.</summary>
    private static Block Optioned(Block block) =>
        block switch
        {
            ReportTable table => Optioned(table),
            ChartBlock chart => chart with { Table = Optioned(chart.Table) },
            _ => block,
        };

    private static ReportTable Optioned(ReportTable table) =>
        table with
        {
            Columns =
            [
                .. table.Columns.Select(column => column.Id == "initiative" ? column with { Title = new("Option", "方案") } : column),
            ],
        };

    private static LocalText Best(ReportContext context, List<AppraisalFigures> bids)
    {
        var best = bids.MaxBy(bid => bid.Views[0].NetPresentValue.Value)!;
        return MessageTemplates.Fill(
            Largest,
            ("count", LocalText.Same(bids.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            ("best", context.Name("initiative", best.Initiative)),
            ("npv", context.Messages.Number(best.Views[0].NetPresentValue)),
            ("cash", context.Messages.Number(best.Views[^1].NetPresentValue))
        );
    }
}
