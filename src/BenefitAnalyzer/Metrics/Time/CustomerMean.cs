using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Time;

/// <summary>Mean time that a transaction takes the citizen, with travel and waiting where the log has them.</summary>
public sealed class CustomerMean()
    : Metric(
        "time/customer-mean",
        2,
        new LocalText("Mean time of a citizen", "市民平均所用時間"),
        MetricUnit.Seconds,
        new LocalText(
            "sum of citizens' seconds of started transactions ÷ started transactions with a citizen's time",
            "已開始交易的市民所用秒數總和 ÷ 有市民所用時間的已開始交易"
        )
    )
{
    public override bool IsRatio => true;
}
