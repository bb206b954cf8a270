using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.TakeUp;

/// <summary>Take-up by definition A on the basis of what was started: for sources that know no outcome.</summary>
public sealed class TakeUpAStarted()
    : TakeUpMetric(
        "take-up/A-started",
        1,
        new LocalText("Take-up of transactions made (A)", "提出交易的使用率（A）"),
        new LocalText("electronic started ÷ all started", "以電子方式開始 ÷ 全部開始")
    );
