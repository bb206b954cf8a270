using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Delivery;

/// <summary>What may go wrong, what is done about it, and by how much must an amount change for the bid to be worth just what it costs?</summary>
public sealed class RisksSection()
    : Section("risks", new("Risks", "風險"), needs: new("risks (table risks) or a bid", "風險（risks表）或申請"))
{
    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var risks = context
            .Study.Tables.Initiatives.Risks.Where(risk => context.IsAbout(risk.Initiative))
            .OrderByDescending(risk => (int)risk.Likelihood + (int)risk.Impact)
            .ToList();
        var bids = StudyAppraisals
            .OfBids(context.Loaded, _ => { }, token)
            .Where(bid => context.IsAbout(BidFlows.InitiativeOf(bid.Initiative)) && bid.Items.Any(item => item.Change.Value is not null))
            .ToList();
        if (risks.Count + bids.Count == 0)
        {
            return null;
        }

        List<Block> blocks = risks.Count == 0 ? [] : [Register(context, risks)];
        if (bids.Count > 0)
        {
            context.Use(AppraisalDefinitions.SwitchingValue);
            blocks.Add(Switching(context, bids));
        }

        return new ReportSection(Id, Title, blocks);
    }

    private static readonly LocalText BeyondAll = new(
        "No amount can fall by more than 100%: one that would have to does not decide, alone, whether the net present value is above 0 or below.",
        "任何金額的跌幅均不能超過100%：所需跌幅超過100%者，單憑該項金額不足以改變淨現值的正負。"
    );

    private static ReportTable Register(ReportContext context, IEnumerable<Risk> risks) =>
        new(
            "risks",
            new LocalText("What may go wrong, and what is done about it", "風險及應對措施"),
            [
                ReportColumn.Text("initiative", "Initiative", "項目"),
                ReportColumn.Text("risk", "Risk", "風險"),
                ReportColumn.Text("likelihood", "Likelihood", "可能性"),
                ReportColumn.Text("impact", "Impact", "影響"),
                ReportColumn.Text("response", "Response", "應對措施"),
                ReportColumn.Text("owner", "Who looks after it", "負責人"),
            ],
            [
                .. risks.Select(risk =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("initiative", risk.Initiative),
                            Text(risk.Text),
                            Text(Word(risk.Likelihood)),
                            Text(Word(risk.Impact)),
                            risk.Response is { } response ? Text(response) : new TextCell("", new("none stated", "未有說明")),
                            TextCell.Same(risk.Owner ?? ""),
                        ]
                ),
            ]
        )
        {
            Source = new LocalText("the study's table of risks", "研究的風險表"),
        };

    private static ReportTable Switching(ReportContext context, IReadOnlyList<AppraisalFigures> bids) =>
        new(
            "risks-switching",
            new LocalText(
                "By how much each amount alone must change for the net present value of the bid to be 0",
                "使申請淨現值歸零的個別金額變動幅度"
            ),
            [
                ReportColumn.Text("bid", "Bid", "申請"),
                ReportColumn.Text("item", "Item", "項目"),
                new("change", AppraisalDefinitions.SwitchingValue.Name, IsNumber: true),
            ],
            [
                .. bids.SelectMany(bid =>
                    bid.Items.Where(item => item.Change.Value is not null)
                        .Select(item =>
                            (IReadOnlyList<Cell>)
                                [
                                    context.Label("initiative", bid.Initiative),
                                    Text(ItemOf(item.Item)),
                                    new FigureCell(item.Change with { Inputs = [] }),
                                ]
                        )
                ),
            ]
        )
        {
            Note = bids.SelectMany(bid => bid.Items).Any(item => item.Change.Value < -1) ? BeyondAll : null,
            Source = new LocalText("appraisal of the bid, all other amounts as appraised", "申請的評估，其他金額維持評估所用數值"),
        };

    /// <summary>Labels of a bid's flow are the words of its items.</summary>
    private static LocalText ItemOf(CashFlowItem item) =>
        Enum.GetValues<BidItem>().Select(BidWords.Of).FirstOrDefault(words => words.English == item.Label) ?? LocalText.Same(item.Label);

    private static LocalText Word(RiskLevel level) =>
        level switch
        {
            RiskLevel.High => new("high", "高"),
            RiskLevel.Medium => new("medium", "中"),
            _ => new("low", "低"),
        };

    private static TextCell Text(LocalText text) => new(text.English, text);
}
