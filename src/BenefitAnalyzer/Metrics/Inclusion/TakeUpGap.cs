using BenefitAnalyzer.Metrics.TakeUp;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Inclusion;

/// <summary>Take-up of each group against the best-served one.</summary>
public sealed class TakeUpGap()
    : GapMetric(
        "inclusion/take-up-gap",
        1,
        new LocalText("Inclusion gap of take-up", "使用率的組別差距"),
        new LocalText(
            "take-up (A) of the group − take-up (A) of the best-served group with ≥ 100 completed transactions; interval (Newcombe) for samples only",
            "該組別的使用率（A）－完成交易不少於100宗的組別中最高的使用率（A）；只有抽樣來源才有區間（Newcombe法）"
        ),
        new TakeUpA()
    );
