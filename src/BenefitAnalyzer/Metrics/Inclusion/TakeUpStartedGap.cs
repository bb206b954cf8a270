using BenefitAnalyzer.Metrics.TakeUp;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Inclusion;

/// <summary>Take-up by starts of each group against the best-served one: for sources that know no outcome.</summary>
public sealed class TakeUpStartedGap()
    : GapMetric(
        "inclusion/take-up-gap-started",
        1,
        new LocalText("Inclusion gap of take-up of transactions made", "提出交易使用率的組別差距"),
        new LocalText(
            "take-up of transactions made (A) of the group − that of the best-served group with ≥ 100 transactions made; interval (Newcombe) for samples only",
            "該組別提出交易的使用率（A）－提出交易不少於100宗的組別中最高的使用率（A）；只有抽樣來源才有區間（Newcombe法）"
        ),
        new TakeUpAStarted()
    );
