namespace BenefitAnalyzer.Benefits.Opportunities;

/// <summary>What moves at one take-up, and what that yields a year.</summary>
/// <param name="Moved">Transactions a year that would be made electronically and are not today.</param>
/// <param name="Steps">Whole steps of capacity that can go; null where capacity is not known.</param>
/// <param name="Avoidable">What is then no longer paid on the traditional side; null where capacity is not known.</param>
/// <param name="Added">What the e-channels then cost more; null where it is not known.</param>
/// <param name="FullCostDifference">Moved × the difference of full costs: not a saving, since most of it is still paid.</param>
public sealed record OpportunityYield(
    decimal Moved,
    decimal? Steps,
    decimal? Avoidable,
    decimal? Added,
    decimal? CostToMove,
    decimal? FullCostDifference
)
{
    /// <summary>Capacity of which whole steps can go, with their number.</summary>
    public IReadOnlyList<(ReleasableCapacity Capacity, decimal Steps)> Released { get; init; } = [];

    /// <summary>Avoidable less added cost.</summary>
    public decimal? BeforeCostToMove => Avoidable - Added;

    /// <summary>Less what the move would cost; null while nobody has said. With nothing left to move there is nothing to pay.</summary>
    public decimal? Net => Moved == 0 ? 0 : BeforeCostToMove - CostToMove;

    /// <param name="reachable">Fraction from 0 to 1.</param>
    /// <returns>Null where today's or the reachable take-up is not known.</returns>
    public static OpportunityYield? At(OpportunityCase service, decimal? reachable)
    {
        if (service.TakeUp is not { } today || reachable is not { } goal)
        {
            return null;
        }

        var rise = Math.Max(0, goal - today);
        var moved = service.Completed * rise;
        // Traditional volume falls evenly over offices and channels.
        var share = rise == 0 ? 0 : rise / (1 - today);
        var steps = service.Capacity?.Select(capacity => (Capacity: capacity, Steps: capacity.Steps(share))).ToList();
        return new OpportunityYield(
            moved,
            steps?.Sum(step => step.Steps),
            steps?.Sum(step => step.Steps * step.Capacity.AvoidableCostPerStep) + moved * service.AvoidableItemsPerTransaction,
            moved == 0 ? 0 : moved * service.AddedCostPerTransaction,
            service.CostToMove,
            moved == 0 ? 0 : moved * service.FullCostDifferencePerTransaction
        )
        {
            Released = [.. (steps ?? []).Where(step => step.Steps > 0)],
        };
    }
}
