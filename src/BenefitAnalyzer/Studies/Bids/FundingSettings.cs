using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Bids;

/// <summary>The <c>funding:</c> section: how initiatives that ask for money are chosen, and the mechanisms that are compared.</summary>
public sealed record FundingSettings
{
    public static FundingSettings Default { get; } = new();

    /// <summary>The first fiscal year that is looked at; null for the one after the study's period.</summary>
    public FiscalYear? FirstYear { get; init; }

    /// <summary>Fiscal years that are looked at.</summary>
    public int Years { get; init; } = 10;

    public FundingObjective Objective { get; init; } = FundingObjective.NetPresentValue;

    /// <summary>Share of the draws that a downside is judged by, above 0 to 1.</summary>
    public double WorstShare { get; init; } = 0.1;

    /// <summary>Draws of what is not known for sure.</summary>
    public int Draws { get; init; } = 256;

    /// <summary>Work after which a search takes the best choice so far, in deterministic seconds of the solver.</summary>
    public double Work { get; init; } = 5;

    /// <summary>In the order in which they are listed; empty where the study lists none.</summary>
    public IReadOnlyList<MechanismTerms> Mechanisms { get; init; } = [];

    /// <summary>By what fraction realisable savings are claimed above what they are.</summary>
    public decimal OverClaiming { get; init; }

    /// <summary>Share of releasable savings that departments release when they keep nothing of them.</summary>
    public decimal ReleasedIfNothingKept { get; init; } = 1;

    /// <summary>The same when they keep everything.</summary>
    public decimal ReleasedIfAllKept { get; init; } = 1;

    public RecommendationTerms Recommendation { get; init; } = new();
}

/// <summary>What a choice is to be best in.</summary>
public enum FundingObjective
{
    NetPresentValue,
    RealisableSavings,

    /// <summary>Mean of the worst share of the draws.</summary>
    WorstDraws,

    /// <summary>What a share of the draws does not exceed.</summary>
    Percentile,
}

/// <summary>What has to be met for a mechanism to be recommended; null for the rule's own number.</summary>
public sealed record RecommendationTerms
{
    public decimal? Lead { get; init; }

    public decimal? Certainty { get; init; }

    public decimal? DownsideTolerance { get; init; }

    public decimal? MostOverdrawn { get; init; }

    public decimal? MostWalkAway { get; init; }
}
