using BenefitAnalyzer.Costs.Rates;

namespace BenefitAnalyzer.Costs.Transactions;

/// <summary>Minutes of one resource that a cell used.</summary>
public sealed record ResourceUse(ResourcePeriod Resource, decimal MeasuredMinutes, decimal StandardMinutes)
{
    public decimal Minutes => MeasuredMinutes + StandardMinutes;

    /// <summary>Rate × minutes; null where the rate is not known.</summary>
    public decimal? Cost => Resource.CostPerMinute * Minutes;

    /// <summary>Cash part of it, which a whole step of freed minutes saves.</summary>
    public decimal? AvoidableCost => Resource.AvoidableCostPerMinute * Minutes;
}
