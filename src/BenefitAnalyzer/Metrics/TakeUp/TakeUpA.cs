using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.TakeUp;

/// <summary>Take-up by definition A: completed electronically, with or without help, of all completed.</summary>
public sealed class TakeUpA()
    : TakeUpMetric(
        "take-up/A",
        2,
        new LocalText("Take-up (A: assisted counts as electronic)", "使用率（A：輔助使用計作電子）"),
        new LocalText("electronic completed ÷ all completed", "以電子方式完成 ÷ 全部完成")
    );
