using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Time;

/// <summary>Mean staff time of a transaction, whatever its outcome: failed visits take up the counter too. A counted return tells the sum of its volume.</summary>
public sealed class HandlingMean()
    : Metric(
        "time/handling-mean",
        2,
        new LocalText("Mean handling time", "平均處理時間"),
        MetricUnit.Seconds,
        new LocalText(
            "sum of staff seconds of started transactions ÷ started transactions with a handling time",
            "已開始交易的處理秒數總和 ÷ 有處理時間的已開始交易"
        )
    )
{
    public override bool IsRatio => true;

    internal override string ReturnColumn => "handling_n";
}
