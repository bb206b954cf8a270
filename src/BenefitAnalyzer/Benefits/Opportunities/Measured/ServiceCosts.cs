using BenefitAnalyzer.Costs.Transactions;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Benefits.Opportunities.Measured;

/// <summary>What the costs of a service's transactions tell about moving them.</summary>
internal static class ServiceCosts
{
    /// <param name="cells">Cost cells of the service in the year of the scan.</param>
    /// <param name="comparable">Those of comparable services: what an e-channel costs where the service has none yet.</param>
    public static OpportunityCase Put(
        Study study,
        OpportunityCase service,
        IReadOnlyList<CostCell> cells,
        IReadOnlyList<CostCell> comparable
    )
    {
        var traditional = cells.Where(cell => ClassOf(study, cell) == ChannelClass.Traditional).ToList();
        var own = cells.Where(cell => ClassOf(study, cell) == ChannelClass.Electronic).ToList();
        var electronic = own.Count > 0 ? own : comparable.Where(cell => ClassOf(study, cell) == ChannelClass.Electronic).ToList();
        return service with
        {
            Capacity = traditional.Count > 0 && traditional.TrueForAll(cell => cell.IsCosted) ? CapacityOf(traditional) : null,
            AvoidableItemsPerTransaction = PerTransaction(traditional, cell => cell.DirectCost) ?? 0,
            // Fees and items of a transaction, and the pay of those who help with it; nothing that is paid anyway.
            AddedCostPerTransaction = electronic.TrueForAll(cell => cell.IsCosted)
                ? PerTransaction(
                    electronic,
                    cell => cell.DirectCost + cell.Uses.Where(use => use.Resource.HasStaff).Sum(use => use.AvoidableCost ?? 0)
                ) + SharedUse(study, service.Service, electronic)
                : null,
            FullCostDifferencePerTransaction = FullCost(traditional) - FullCost(electronic),
        };
    }

    private static List<ReleasableCapacity> CapacityOf(List<CostCell> cells) =>
        [
            .. cells
                .SelectMany(cell => cell.Uses)
                .Where(use => use.Minutes > 0 && use.Resource is { StepMinutes: > 0, CapacityMinutes: > 0 })
                .GroupBy(use => (use.Resource.Resource, use.Resource.Office))
                .OrderBy(group => group.Key.Resource, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Office, StringComparer.Ordinal)
                .Select(group =>
                {
                    var resource = group.First().Resource;
                    return new ReleasableCapacity(
                        resource.Resource,
                        resource.Office,
                        group.Sum(use => use.Minutes),
                        resource.CapacityMinutes!.Value,
                        resource.StepMinutes!.Value,
                        resource.StepMinutes.Value * (resource.AvoidableCostPerMinute ?? 0)
                    );
                }),
        ];

    private static decimal SharedUse(Study study, string service, List<CostCell> cells)
    {
        var completed = cells.Sum(cell => cell.Volume.Completed);
        return completed == 0
            ? 0
            : study.Tables.Costs.SharedServices.Sum(shared =>
                shared.AddedCostPerUse
                * cells
                    .Where(cell =>
                        (shared.Services.Count == 0 || shared.Services.Contains(service))
                        && (shared.Channels.Count == 0 || shared.Channels.Contains(cell.Volume.Channel))
                    )
                    .Sum(cell => cell.Volume.Completed)
                / completed
            );
    }

    private static decimal? FullCost(List<CostCell> cells) =>
        cells.TrueForAll(cell => cell.IsCosted) ? PerTransaction(cells, cell => cell.FullCost) : null;

    private static decimal? PerTransaction(List<CostCell> cells, Func<CostCell, decimal> amount) =>
        cells.Sum(cell => cell.Volume.Completed) is > 0 and var completed ? cells.Sum(amount) / completed : null;

    private static ChannelClass? ClassOf(Study study, CostCell cell) =>
        study.Channels.FirstOrDefault(channel => channel.Id == cell.Volume.Channel)?.Class;
}
