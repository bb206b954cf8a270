using BenefitAnalyzer.Metrics.Quality;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Inclusion;

/// <summary>Completion of each group against the best-served one.</summary>
public sealed class CompletionGap()
    : GapMetric(
        "inclusion/completion-gap",
        2,
        new LocalText("Inclusion gap of completion", "完成率的組別差距"),
        new LocalText(
            "completion rate of the group − completion rate of the best-served group with ≥ 100 started transactions (pending excluded); interval (Newcombe) for samples only",
            "該組別的完成率－開始交易不少於100宗（待辦者不計）的組別中最高的完成率；只有抽樣來源才有區間（Newcombe法）"
        ),
        new Completion()
    );
