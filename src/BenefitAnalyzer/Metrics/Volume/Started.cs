using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Volume;

/// <summary>How much was begun: attempts in citizens' channels, by the day they started.</summary>
public sealed class Started()
    : Metric(
        "volume/started",
        1,
        new LocalText("Transactions started", "開始的交易宗數"),
        MetricUnit.Count,
        new LocalText("attempts started in citizens' channels", "市民渠道內開始的交易宗數")
    );
