namespace BenefitAnalyzer.Benefits.Opportunities;

/// <summary>What must be known of a service to tell what it could still yield; amounts a year, in the study's currency.</summary>
/// <param name="Service">Code of the service.</param>
/// <param name="Completed">Transactions completed in a year over all of citizens' channels.</param>
/// <param name="TakeUp">Electronic share of them today; null where it is not known.</param>
public sealed record OpportunityCase(string Service, decimal Completed, decimal? TakeUp)
{
    /// <summary>Null where no comparable service tells.</summary>
    public ReachableTakeUp? Reachable { get; init; }

    /// <summary>Capacity of the traditional channels; null where nothing tells what serving takes.</summary>
    public IReadOnlyList<ReleasableCapacity>? Capacity { get; init; }

    /// <summary>What one transaction less saves by itself on the traditional side, such as postage; no minutes.</summary>
    public decimal AvoidableItemsPerTransaction { get; init; }

    /// <summary>What one transaction more costs in the e-channels; null where it is not known.</summary>
    public decimal? AddedCostPerTransaction { get; init; }

    /// <summary>What the move would cost a year, its start-up spread over its years; null where nobody has said.</summary>
    public decimal? CostToMove { get; init; }

    /// <summary>Full cost of a traditional transaction less that of an electronic one; null where not known.</summary>
    public decimal? FullCostDifferencePerTransaction { get; init; }

    public IReadOnlyList<GroupBehind> Behind { get; init; } = [];
}
