using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.TakeUp;

/// <summary>Take-up by definition B: completed electronically without help, of all completed.</summary>
public sealed class TakeUpB()
    : TakeUpMetric(
        "take-up/B",
        2,
        new LocalText("Take-up (B: assisted does not count)", "使用率（B：輔助使用不計）"),
        new LocalText("electronic completed without help ÷ all completed", "無輔助而以電子方式完成 ÷ 全部完成")
    );
