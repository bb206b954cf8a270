namespace BenefitAnalyzer.Costs.Transactions;

/// <summary>A cell of volume with its cost.</summary>
/// <param name="DirectCost">Items and variable fees, which grow with each transaction.</param>
/// <param name="FixedCost">Its share, by use, of fixed fees and of shared services.</param>
/// <param name="UnusedCost">Its share, by minutes, of the unused capacity of its resources; below 0 where more was worked than they can.</param>
/// <param name="IsCosted">Whether all activities of it have minutes and rates.</param>
/// <param name="UnusedMinutes">One for each of <paramref name="Uses"/>.</param>
public sealed record CostCell(
    VolumeCell Volume,
    IReadOnlyList<ResourceUse> Uses,
    decimal DirectCost,
    decimal FixedCost,
    decimal UnusedCost,
    IReadOnlyList<decimal> UnusedMinutes,
    bool IsCosted
)
{
    /// <summary>The unused minutes of a resource that stand beside one of <see cref="Uses"/>.</summary>
    public decimal UnusedMinutesOf(ResourceUse use)
    {
        for (var at = 0; at < Uses.Count; at++)
        {
            if (ReferenceEquals(Uses[at], use))
            {
                return UnusedMinutes[at];
            }
        }

        return 0;
    }

    public decimal MinutesCost => Uses.Sum(use => use.Cost ?? 0);

    /// <summary>Cost of the capacity used, without unused capacity.</summary>
    public decimal UsedCost => MinutesCost + DirectCost + FixedCost;

    public decimal FullCost => UsedCost + UnusedCost;

    public decimal Minutes => Uses.Sum(use => use.Minutes);
}
