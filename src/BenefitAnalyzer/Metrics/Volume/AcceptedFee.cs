using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Volume;

/// <summary>The fees that the accepted records name: what a ledger of income is compared with.</summary>
public sealed class AcceptedFee()
    : Metric(
        "accepted/fee",
        1,
        new LocalText("Fees of accepted records", "接受紀錄的收費"),
        MetricUnit.Money,
        new LocalText("Σ fee of the accepted records of all channels, by the day they started", "按開始日期計算所有渠道接受紀錄的收費總和")
    )
{
    /// <summary>It is what control totals are compared with.</summary>
    public override bool SaysWhatIsMissing => false;
}
