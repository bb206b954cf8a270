using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Bids;

/// <summary>What a bid states.</summary>
public static class BidDefinitions
{
    public static readonly Definition Amount = new(
        "bid/amount",
        1,
        new LocalText("Amount of a bid", "申請所載金額"),
        MetricUnit.Money,
        new LocalText(
            "what a scope of a bid states for an item and a fiscal year, from the first year in which it can start",
            "申請方案就某項目及財政年度所載的金額，由可開始的首個年度起計"
        )
    );

    public static readonly Definition Quantity = new(
        "bid/quantity",
        1,
        new LocalText("Quantity of a bid", "申請所載數量"),
        MetricUnit.Count,
        new LocalText(
            "hours or transactions that a scope of a bid states for a fiscal year, from the first year in which it can start",
            "申請方案就某財政年度所載的時數或宗數，由可開始的首個年度起計"
        )
    );

    public static IReadOnlyList<Definition> All { get; } = [Amount, Quantity];
}
