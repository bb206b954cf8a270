using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Bids;

/// <summary>Items of bids in words, and as costs and benefits.</summary>
public static class BidWords
{
    public static LocalText Of(BidItem item) =>
        item switch
        {
            BidItem.Investment => new("Investment", "一次性投資"),
            BidItem.Running => new("Running costs", "經常開支"),
            BidItem.Realisable => new("Realisable savings", "可變現節省"),
            BidItem.Notional => new("Notional savings", "名義節省"),
            BidItem.Avoidance => new("Cost avoidance", "免卻的開支"),
            BidItem.CitizenHours => new("Hours of citizens saved", "市民節省的時數"),
            BidItem.Transactions => new("Electronic transactions", "電子交易宗數"),
            BidItem.CommercialRevenue => new("Commercial revenue of the operator", "營辦商的商業收入"),
            _ => throw new ArgumentOutOfRangeException(nameof(item)),
        };

    /// <summary>Null for what is no money of government.</summary>
    public static FlowCategory? CategoryOf(BidItem item) =>
        item switch
        {
            BidItem.Investment or BidItem.Running => FlowCategory.Expenditure,
            BidItem.Realisable => FlowCategory.Realisable,
            BidItem.Notional => FlowCategory.Notional,
            BidItem.Avoidance => FlowCategory.Avoidance,
            _ => null,
        };
}
