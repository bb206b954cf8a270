using BenefitAnalyzer.Studies.Bids;

namespace BenefitAnalyzer.Funding.Portfolio;

/// <summary>What is asked about a portfolio.</summary>
/// <param name="Objective">In place of the study's own; null for that.</param>
/// <param name="Ceiling">The ceiling that is swept; null for the first that the study lists for years.</param>
public sealed record PortfolioQuestion(FundingObjective? Objective, string? Ceiling)
{
    /// <summary>Words by which objectives are asked for.</summary>
    public static readonly IReadOnlyList<(string Word, FundingObjective Objective)> Objectives =
    [
        ("net-present-value", FundingObjective.NetPresentValue),
        ("realisable-savings", FundingObjective.RealisableSavings),
        ("worst-draws", FundingObjective.WorstDraws),
        ("percentile", FundingObjective.Percentile),
    ];

    /// <summary>What reports print.</summary>
    public static PortfolioQuestion OfReport { get; } = new(null, null);
}
