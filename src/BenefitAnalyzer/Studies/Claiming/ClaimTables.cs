namespace BenefitAnalyzer.Studies.Claiming;

/// <summary>What papers claimed and what came of it. A table that is not given is empty.</summary>
public sealed record ClaimTables
{
    public static ClaimTables None { get; } = new();

    /// <summary>The annexes, row by row.</summary>
    public IReadOnlyList<ClaimLine> Claims { get; init; } = [];

    /// <summary>What claims rest on, and what was measured.</summary>
    public IReadOnlyList<ClaimBasis> Bases { get; init; } = [];

    public IReadOnlyList<BenefitOutcome> Outcomes { get; init; } = [];

    /// <summary>Dated thresholds of variances; empty where <see cref="VarianceRule.Default"/> holds.</summary>
    public IReadOnlyList<VarianceRule> VarianceRules { get; init; } = [];

    public bool IsEmpty => Claims.Count + Bases.Count + Outcomes.Count == 0;
}
