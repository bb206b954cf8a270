using BenefitAnalyzer.Studies.CashFlows;

namespace BenefitAnalyzer.Appraisal.Measures;

/// <summary>By how much an item must change, all else equal, for the net present value to be 0.</summary>
/// <param name="PresentValue">Of the item as it changes net benefit: costs negative.</param>
/// <param name="Change">As a fraction: −0.2 is a fall by a fifth; null where the item has no present value.</param>
public sealed record SwitchingValue(CashFlowItem Item, decimal PresentValue, decimal? Change)
{
    public static SwitchingValue Of(CashFlowItem item, decimal presentValue, decimal netPresentValue) =>
        new(item, presentValue, Math.Abs(presentValue) < 0.000_001m ? null : -netPresentValue / presentValue);
}
