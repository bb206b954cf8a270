using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Staff;

/// <summary>Staff minutes that logs measured of what was completed.</summary>
public sealed class HandlingMinutes()
    : Metric(
        "staff-minutes/measured",
        1,
        new LocalText("Staff minutes measured", "量度所得的員工分鐘"),
        MetricUnit.Minutes,
        new LocalText("Σ handling time of completed transactions that recorded it", "Σ 有紀錄處理時間的已完成交易的處理時間")
    );
