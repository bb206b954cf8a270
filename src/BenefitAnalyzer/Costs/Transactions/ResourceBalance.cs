using BenefitAnalyzer.Costs.Rates;

namespace BenefitAnalyzer.Costs.Transactions;

/// <summary>A resource in a period beside what was used of it. Unused capacity stands here and is never spread over transactions.</summary>
public sealed record ResourceBalance(string Time, ResourcePeriod Resource, decimal UsedMinutes)
{
    public decimal? UnusedMinutes => Resource.CapacityMinutes - UsedMinutes;

    public decimal? UnusedCost => UnusedMinutes * Resource.CostPerMinute;

    /// <summary>Used ÷ capacity; above 1 where more was worked than the practical capacity.</summary>
    public decimal? Utilisation => Resource.CapacityMinutes is > 0 and var capacity ? UsedMinutes / capacity : null;
}
