using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Studies.CashFlows;

namespace BenefitAnalyzer.WhatIf.Levers;

/// <summary>Which levers multiply the amounts of one sort: the one place that says what moves what, for one value of each lever and for many draws.</summary>
/// <remarks>
/// Costs to come move with their own factors. Savings to come move with use and with the visits displaced, staff time also with minutes and its price;
/// what is spent or has left a budget, and what an asset is still worth, moves with nothing.
/// </remarks>
/// <param name="Factors">Kinds of levers that are factors on the amount.</param>
/// <param name="MovesWithUse">Whether take-up over the one that the amount rests on is a factor too.</param>
internal sealed record AmountLevers(IReadOnlyList<LeverKind> Factors, bool MovesWithUse)
{
    /// <summary>What citizens pay for electronic transactions or are paid for them, and what comes with each.</summary>
    public static readonly AmountLevers Transactions = new([LeverKind.Volume], true);

    public static readonly AmountLevers Investment = new([LeverKind.CapitalCost], false);
    public static readonly AmountLevers Running = new([LeverKind.RunningCost], false);

    /// <summary>Counter visits that are no longer made.</summary>
    public static readonly AmountLevers Displacement = new([LeverKind.Volume, LeverKind.Displaced], true);

    /// <summary>Staff time that they no longer take.</summary>
    public static readonly AmountLevers StaffTime = new([.. Displacement.Factors, LeverKind.Minutes, LeverKind.StaffCost], true);

    private static readonly AmountLevers Nothing = new([], false);

    public static AmountLevers Of(CashFlowLine line) =>
        line.IsOfScenario ? Transactions
        : line.IsDone || line.Category == FlowCategory.Residual ? Nothing
        : line.Kind == FlowKind.Cost ? OfCost(line)
        : line.Category is FlowCategory.Notional or FlowCategory.Realisable ? StaffTime
        : Displacement;

    public static AmountLevers Of(BidItem item) =>
        item switch
        {
            BidItem.Investment => Investment,
            BidItem.Running => Running,
            BidItem.Realisable or BidItem.Notional => StaffTime,
            BidItem.Avoidance or BidItem.CitizenHours => Displacement,
            _ => Transactions,
        };

    private static AmountLevers OfCost(CashFlowLine line)
    {
        var cost = line.IsRecurrent ? Running : Investment;
        return line.Category == FlowCategory.Staff ? cost with { Factors = [.. cost.Factors, LeverKind.StaffCost] } : cost;
    }
}
