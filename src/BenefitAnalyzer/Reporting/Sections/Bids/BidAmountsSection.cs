using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Bids;

/// <summary>What does a bid ask for and promise, by category and year? Frozen, this is what claims are later held against.</summary>
public sealed class BidAmountsSection()
    : Section(
        "bid-amounts",
        new("Cost and benefits by year", "各年度成本及效益"),
        needs: new("a bid of the initiative (tables bids and bid_amounts)", "該項目的申請（bids及bid_amounts表）")
    )
{
    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var bids = BidFigures.Of(context.Loaded).Where(bid => context.IsAbout(bid.Initiative) && bid.Years.Count > 0).ToList();
        if (bids.Count == 0)
        {
            return null;
        }

        var prices = BidPriceFigures.Of(context.Loaded).Where(bid => context.IsAbout(bid.Initiative)).ToList();
        context.UsePrinted(BidDefinitions.All);

        return new ReportSection(
            Id,
            Title,
            [
                new Paragraph(
                    new LocalText(
                        "These are the amounts that the bid states, by category. Once the bid is frozen they are the baseline: claims are held against them.",
                        "以下為申請所載各類別的金額。申請一經鎖定，即成為基線，日後以此核對聲稱的效益。"
                    )
                ),
                .. prices.Count == 0 ? Array.Empty<Block>() : [Said(prices)],
                Table(context, bids),
                .. prices.Count == 0 ? Array.Empty<Block>() : [Prices(context, prices)],
            ]
        );
    }

    private static ReportTable Table(ReportContext context, IReadOnlyList<BidFigures> bids)
    {
        var items = bids.SelectMany(bid => bid.Years).Select(year => year.Year.Item).Distinct().Order().ToList();
        return new ReportTable(
            "bid-amounts",
            new LocalText("Cost and benefits of each option by year", "各方案各年度的成本及效益"),
            [
                new("bid", new("Option", "方案"), IsNumber: false),
                new("year", new("Fiscal year", "財政年度"), IsNumber: false),
                .. items.Select(item => new ReportColumn(
                    BidWords.Of(item).English.ToLowerInvariant().Replace(' ', '_'),
                    BidWords.Of(item),
                    IsNumber: true
                )),
            ],
            [
                .. bids.SelectMany(bid =>
                    bid.Years.GroupBy(year => year.Year.Year)
                        .OrderBy(year => year.Key.BeginsIn)
                        .Select(year =>
                            (IReadOnlyList<Cell>)
                                [
                                    context.Label("initiative", $"{bid.Initiative}/{bid.Scope}"),
                                    TableCells.Year(year.Key),
                                    .. items.Select(item => TableCells.FigureOrNothing(FigureOf(year, item))),
                                ]
                        )
                ),
            ]
        )
        {
            Source = new LocalText("the study's tables of bids and their amounts", "研究的申請及金額表"),
        };
    }

    private static Paragraph Said(List<BidPriceFigures> prices)
    {
        List<LocalText> asked =
        [
            .. prices.Select(bid => bid.Prices).Distinct().OrderBy(year => year.BeginsIn).Select(year => TableCells.Year(year).Text),
        ];
        var wanted = TableCells.Year(prices[0].Base).Text;
        return new Paragraph(
            new LocalText(
                $"Amounts that are asked in prices of {LocalText.Listed(asked).English} are brought to prices of {wanted.English}, the study's price base, by its price levels; the table below has both.",
                $"按{LocalText.Listed(asked).Chinese}價格申請的金額，均按研究的物價水平換算為{wanted.Chinese}價格，即研究的價格基準；下表並列兩者。"
            )
        );
    }

    private static ReportTable Prices(ReportContext context, List<BidPriceFigures> prices) =>
        new(
            "bid-prices",
            new LocalText("Prices in which amounts are asked", "申請金額所用的價格"),
            [
                new("bid", new("Option", "方案"), IsNumber: false),
                new("item", new("Item", "項目"), IsNumber: false),
                new("stated", BidDefinitions.Stated.Name, IsNumber: true),
                new("prices", new("In prices of", "按此年度價格"), IsNumber: false),
                new("factor", BidDefinitions.PriceFactor.Name, IsNumber: true),
                new("base", new("Study's price base", "研究的價格基準"), IsNumber: false),
            ],
            [
                .. prices.Select(bid =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("initiative", $"{bid.Initiative}/{bid.Scope}"),
                            new TextCell(BidWords.Of(bid.Item).English, BidWords.Of(bid.Item)),
                            new FigureCell(bid.Stated with { Reason = null }),
                            TableCells.Year(bid.Prices),
                            new FigureCell(bid.Factor),
                            TableCells.Year(bid.Base),
                        ]
                ),
            ]
        )
        {
            Source = new LocalText("the study's tables of bids and its price index", "研究的申請表及物價指數"),
        };

    private static Figure? FigureOf(IEnumerable<(BidYear Year, Figure Figure)> years, BidItem item) =>
        years.Where(own => own.Year.Item == item).Select(own => own.Figure with { Reason = null }).FirstOrDefault();
}
