using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Staff;

/// <summary>Staff time that logs measured of what was completed, and that returns report of their volume.</summary>
public sealed class HandlingTime()
    : Metric(
        "staff-time/measured",
        2,
        new LocalText("Staff time measured", "量度所得的員工時間"),
        MetricUnit.Seconds,
        new LocalText("Σ handling time of completed transactions that recorded it", "Σ 有記錄處理時間的已完成交易的處理時間")
    )
{
    internal override string ReturnColumn => "handling_n";
}
