using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Quality;

/// <summary>Completion rate of a cohort: of the transactions started in the period, the share that was completed.</summary>
/// <remarks>A resumed session is one start, completed where one of its rows was. What is still pending, or nobody knows how it ended, is excluded; its share is printed as coverage.</remarks>
public sealed class Completion()
    : Metric(
        "completion",
        2,
        new LocalText("Completion rate", "完成率"),
        MetricUnit.Rate,
        new LocalText(
            "completed ÷ started (pending excluded, a resumed attempt is one start)",
            "完成 ÷ 開始（待辦者不計，續辦的嘗試只算一次開始）"
        )
    )
{
    private const decimal SmallestPrinted = 0.0005m;

    public override IReadOnlyList<string> RefusedDimensions => ["outcome"];

    /// <summary>What its cohort lacks is said as what it is: a low share of completed ones may still rise. A few are not said to be 0.0%.</summary>
    public override LocalText Covers(decimal share) =>
        1 - share < SmallestPrinted
            ? new("less than 0.1% still pending or not known how they ended", "少於0.1%仍待辦或未知結果")
            : new($"{Percent(1 - share)}% still pending or not known how they ended", $"{Percent(1 - share)}%仍待辦或未知結果");
}
