namespace BenefitAnalyzer.Studies.Contracts;

/// <summary>Contracts that will end, and the steps to their successors. A table that is not given is empty.</summary>
public sealed record ContractTables
{
    public static ContractTables None { get; } = new();

    public IReadOnlyList<Contract> Contracts { get; init; } = [];

    public IReadOnlyList<ContractMilestone> Milestones { get; init; } = [];
}
