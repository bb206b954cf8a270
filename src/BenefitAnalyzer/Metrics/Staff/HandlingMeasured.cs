using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Staff;

/// <summary>Share of what was completed whose handling time logs measured or returns report; the rest has the standard minutes of its activity.</summary>
public sealed class HandlingMeasured()
    : Metric(
        "staff-time/share-measured",
        3,
        new LocalText("Handling time measured", "有量度處理時間的比例"),
        MetricUnit.Rate,
        new LocalText("completed transactions that recorded handling time ÷ all completed", "有記錄處理時間的已完成交易 ÷ 所有已完成交易")
    );
