using BenefitAnalyzer.Benefits.Attribution.Designs;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Attribution.Verdicts;

/// <summary>The words that a verdict allows, and no others.</summary>
public static class VerdictWords
{
    /// <summary>Below it units moved differently before the launch already, whatever came after it.</summary>
    private const double TrendsDiffer = 0.05;

    private static readonly LocalText Reduced = new("Traditional visits fell below what would have come", "傳統渠道宗數低於原本應有水平");
    private static readonly LocalText Raised = new("Traditional visits rose above what would have come", "傳統渠道宗數高於原本應有水平");

    /// <summary>
    /// Whether "caused by" is earned: an effect against comparison units that moved alike before. A series compared with itself alone cannot tell
    /// an initiative from whatever else began in that month.
    /// </summary>
    public static bool IsCausal(Verdict verdict, EffectEstimate? estimate) =>
        verdict == Verdict.Effect
        && estimate is { Design: not AttributionDesign.InterruptedTimeSeries }
        && !(estimate.PreTrendP < TrendsDiffer);

    public static LocalText Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Effect => new("effect", "有影響"),
            Verdict.NoEvidence => new("no evidence", "沒有證據"),
            _ => new("too little data", "數據不足"),
        };

    public static LocalText Of(AttributionDesign design) =>
        design switch
        {
            AttributionDesign.DifferenceInDifferences => new("difference-in-differences", "雙重差分法"),
            AttributionDesign.SyntheticControl => new("synthetic control", "合成控制法"),
            _ => new("interrupted time series", "中斷時間序列"),
        };

    /// <summary>What may be said, as a sentence without a full stop.</summary>
    /// <param name="amount">The displaced or added volume as printed; null where it stands beside the sentence.</param>
    public static LocalText Claim(Verdict verdict, EffectEstimate? estimate, LocalText? amount = null)
    {
        if (verdict != Verdict.Effect || estimate is null)
        {
            return verdict == Verdict.NoEvidence
                ? new("No evidence that traditional visits changed", "沒有證據顯示傳統渠道宗數有變")
                : new("Too little data to tell whether traditional visits changed", "數據不足，未能判斷傳統渠道宗數有否改變");
        }

        var what = estimate.Displaced > 0 ? Reduced : Raised;
        if (amount is not null)
        {
            what = new($"{what.English}, by {amount.English} in all", $"{what.Chinese}，合共相差{amount.Chinese}宗");
        }

        return IsCausal(verdict, estimate)
            ? new($"{what.English}; the change was caused by the initiative", $"{what.Chinese}；此變化由該項目引致")
            : new($"{what.English}; the change is associated with the initiative", $"{what.Chinese}；此變化與該項目相關");
    }
}
