namespace BenefitAnalyzer.Funding.Mechanisms.Comparison;

/// <summary>What has to be met for a mechanism to be recommended.</summary>
/// <param name="Lead">By what fraction its present value exceeds that of the next.</param>
/// <param name="Certainty">Share of the draws in which it is worth more than the next.</param>
/// <param name="DownsideTolerance">By what fraction its tenth percentile may be below the best of the others.</param>
/// <param name="MostOverdrawn">Largest share of draws in which a fund is overdrawn.</param>
/// <param name="MostWalkAway">Largest chance that an operator would do better without his contract.</param>
public sealed record RecommendationRule(
    decimal Lead = 0.05m,
    double Certainty = 0.8,
    decimal DownsideTolerance = 0.1m,
    double MostOverdrawn = 0.1,
    double MostWalkAway = 0.2
);

/// <summary>What a mechanism was tested for.</summary>
public enum RecommendationTest
{
    /// <summary>It is worth something to government.</summary>
    Worth,

    /// <summary>It funds what is to be done in any case.</summary>
    Mandatory,

    /// <summary>Its fund is seldom overdrawn.</summary>
    Overdrawn,

    /// <summary>Its operators seldom do better without their contracts.</summary>
    WalkAway,

    /// <summary>Its value exceeds the next by a fraction.</summary>
    Lead,

    /// <summary>It is worth more than the next in most draws.</summary>
    Certainty,

    /// <summary>Its bad draws are not much worse than those of the others.</summary>
    Downside,
}

/// <param name="Value">The measure; null where it does not exist, which does not pass.</param>
/// <param name="Threshold">What it was held against.</param>
public sealed record RecommendationReason(RecommendationTest Test, string Mechanism, decimal? Value, decimal Threshold, bool IsPassed);

/// <summary>The mechanism that the rule singles out.</summary>
/// <param name="Mechanism">Null where the rule does not separate them; the reasons that are not passed say why.</param>
/// <param name="Reasons">Every test that was made.</param>
public sealed record Recommendation(RecommendationRule Rule, string? Mechanism, IReadOnlyList<RecommendationReason> Reasons);
