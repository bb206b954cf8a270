using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.TakeUp;

/// <summary>Take-up by definition B on the basis of what was started.</summary>
public sealed class TakeUpBStarted()
    : TakeUpMetric(
        "take-up/B-started",
        1,
        new LocalText("Take-up of transactions made (B)", "提出交易的使用率（B）"),
        new LocalText("electronic started without help ÷ all started", "無輔助而以電子方式開始 ÷ 全部開始")
    );
