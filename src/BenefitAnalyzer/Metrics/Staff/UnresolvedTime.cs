using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Staff;

/// <summary>Staff time that logs measured of attempts that resolved nothing: input without output.</summary>
public sealed class UnresolvedTime()
    : Metric(
        "staff-time/unresolved",
        1,
        new LocalText("Staff time of attempts that resolved nothing", "未能解決需要的嘗試所用的員工時間"),
        MetricUnit.Seconds,
        new LocalText(
            "Σ handling time of failed, abandoned and redirected attempts that recorded it",
            "Σ 有記錄處理時間的失敗、放棄及轉介的嘗試的處理時間"
        )
    );
