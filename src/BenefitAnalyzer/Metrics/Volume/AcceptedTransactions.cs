using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Volume;

/// <summary>What the files delivered: accepted records by the day they started, staff's own entries included, and the volume of returns.</summary>
public sealed class AcceptedTransactions()
    : Metric(
        "accepted/transactions",
        2,
        new LocalText("Records accepted", "接受的紀錄數目"),
        MetricUnit.Count,
        new LocalText(
            "accepted records of all channels by the day they started, and the volume of returns",
            "按開始日期計算所有渠道接受的紀錄，以及統計表的交易宗數"
        )
    )
{
    /// <summary>It is what control totals are compared with.</summary>
    public override bool SaysWhatIsMissing => false;
}
