namespace BenefitAnalyzer.Metrics.Growth;

/// <summary>Which services a growth is computed over.</summary>
public enum GrowthBasis
{
    /// <summary>Whoever reports in each window: what one gets by comparing two totals.</summary>
    Naive,

    /// <summary>Only services that report in both windows.</summary>
    LikeForLike,

    /// <summary>Those, without the one that changed most.</summary>
    WithoutLargest,
}
