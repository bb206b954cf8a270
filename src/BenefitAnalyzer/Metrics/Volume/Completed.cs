using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Volume;

/// <summary>How much was completed in citizens' channels, by the day of completion; counted returns included.</summary>
public sealed class Completed()
    : Metric(
        "volume/completed",
        2,
        new LocalText("Transactions completed", "完成的交易宗數"),
        MetricUnit.Count,
        new LocalText(
            "transactions completed in citizens' channels; ineligible counts as completed",
            "市民渠道內完成的交易宗數；不符合資格亦算完成"
        )
    );
