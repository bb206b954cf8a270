namespace BenefitAnalyzer.Studies.Promises;

/// <summary>What was asked, and what was undertaken. A table that is not given is empty.</summary>
public sealed record PromiseTables
{
    public static PromiseTables None { get; } = new();

    public IReadOnlyList<Concern> Concerns { get; init; } = [];

    public IReadOnlyList<Commitment> Commitments { get; init; } = [];
}
