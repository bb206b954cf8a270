using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Bids;

/// <summary>What is each option of a bid worth, and when does it pay back by what is counted?</summary>
public sealed class BidAppraisalSection()
    : Section(
        "bid-appraisal",
        new("Options and three break-evens", "方案及三種收支平衡"),
        needs: new("a bid of the initiative and the terms of appraisal:", "該項目的申請，以及appraisal:所載的評估條件")
    )
{
    private static readonly LocalText Largest = new(
        "Of {count} options, “{best}” has the largest net present value: {npv} counting all benefits, {cash} in cash.",
        "{count}個方案中，「{best}」的淨現值最高：計及全部效益為{npv}，只計現金為{cash}。"
    );

    private static readonly LocalText Unnamed = new(
        "“Cash only” counts savings that {names} states without a post to be deleted or a provision to be cut: until these are named, none of them would be cashed.",
        "「只計現金」包括{names}所述的節省，但沒有指明須刪除的職位或須削減的撥款；在指明之前，這些節省不會成為現金。"
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

        context.UsePrinted(AppraisalDefinitions.All);

        return new ReportSection(
            Id,
            Title,
            [
                new Paragraph(
                    new LocalText(
                        "Each option is held against doing nothing, from the first year in which it can start. All benefits include staff time that is freed but still paid for; cash only sets savings that can be realised against cash expenditure.",
                        "各方案均與不推行比較，由可開始的首個年度起計。「全部效益」包括已騰出但仍須支薪的員工時間；「只計現金」只以可變現節省對比現金開支。"
                    )
                ),
                .. NotBacked(context, bids) is { } warning ? [warning] : Array.Empty<Block>(),
                .. ThreeBreakEvensSection.Blocks(context, bids).Select(Optioned),
            ]
        )
        {
            Finding = bids.Count == 1 ? null : Best(context, bids),
        };
    }

    /// <summary>Says of which bids the realisable savings rest on no post and no provision; null where all are backed.</summary>
    private static Callout? NotBacked(ReportContext context, List<AppraisalFigures> bids)
    {
        var tables = context.Study.Tables;
        var backed = tables
            .Initiatives.Posts.Select(post => post.Initiative)
            .Concat(tables.Initiatives.Provisions.Select(provision => provision.Initiative))
            .ToHashSet(StringComparer.Ordinal);
        var names = bids.Select(bid => BidFlows.InitiativeOf(bid.Initiative))
            .Distinct()
            .Where(id =>
                !backed.Contains(id)
                && tables.Bids.Amounts.Any(amount => amount is { Item: BidItem.Realisable, Amount: > 0 } && amount.Initiative == id)
            )
            .Select(id => context.Name("initiative", id))
            .ToList();
        return names.Count == 0 ? null : new Callout(MessageTemplates.Fill(Unnamed, ("names", LocalText.Listed(names))));
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
