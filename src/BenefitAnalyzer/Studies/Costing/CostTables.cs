namespace BenefitAnalyzer.Studies.Costing;

/// <summary>All that a study says about cost. A table that is not given is empty.</summary>
public sealed record CostTables
{
    public static CostTables None { get; } = new();

    public IReadOnlyList<Grade> Grades { get; init; } = [];

    public IReadOnlyList<Resource> Resources { get; init; } = [];

    public IReadOnlyList<ResourceCost> ResourceCosts { get; init; } = [];

    /// <summary>With their drivers.</summary>
    public IReadOnlyList<Activity> Activities { get; init; } = [];

    public IReadOnlyList<DirectCost> DirectCosts { get; init; } = [];

    public IReadOnlyList<OverheadShare> Overheads { get; init; } = [];

    public IReadOnlyList<OperatorFee> OperatorFees { get; init; } = [];

    public IReadOnlyList<SharedService> SharedServices { get; init; } = [];

    public IReadOnlyList<PriceIndex> PriceIndex { get; init; } = [];

    public IReadOnlyList<ShiftCost> ShiftCosts { get; init; } = [];

    /// <summary>Whether there is enough to cost anything.</summary>
    public bool HasAny => Activities.Count > 0 || DirectCosts.Count > 0 || OperatorFees.Count > 0 || SharedServices.Count > 0;
}
