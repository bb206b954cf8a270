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

    /// <summary>
    /// Benefits to which no paper gives a number in any year, in words or with a blank or a dash where an amount would stand; each by the first row
    /// that states it.
    /// </summary>
    public IReadOnlyList<ClaimLine> WithoutNumber =>
        [
            .. Claims
                .Where(line => line.Kind is ClaimKind.Claim or ClaimKind.Stated && line.IsCost != true)
                .GroupBy(line => (line.Initiative, line.Section, line.Label, line.Category))
                .Where(same => same.All(line => line.Kind == ClaimKind.Stated || (line.Amount.Value is null && line.Percent is null)))
                .Select(same => same.First()),
        ];

    public bool IsEmpty => Claims.Count + Bases.Count + Outcomes.Count == 0;
}
