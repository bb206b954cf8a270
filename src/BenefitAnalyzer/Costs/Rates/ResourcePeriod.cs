using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Rates;

/// <summary>What a resource cost and could do in a period. All amounts are of the period, not of a year.</summary>
/// <param name="CostByComponent">By line of the checklist.</param>
/// <param name="AvoidableCost">Salary and on-costs, and what else is no longer paid once the capacity is gone; no overheads.</param>
/// <param name="CapacityMinutes">Practical capacity; null where the study does not tell.</param>
/// <param name="StepMinutes">What goes in one piece.</param>
/// <param name="Places">Lines of tables that it comes from.</param>
public sealed record ResourcePeriod(
    string Resource,
    string? Office,
    Period Days,
    IReadOnlyDictionary<string, decimal> CostByComponent,
    decimal AvoidableCost,
    decimal? CapacityMinutes,
    decimal? StepMinutes,
    bool HasStaff,
    IReadOnlyList<string> Places
)
{
    public decimal Cost => CostByComponent.Values.Sum();

    /// <summary>Capacity cost rate; null without cost or capacity.</summary>
    public decimal? CostPerMinute => CapacityMinutes is > 0 and var minutes && CostByComponent.Count > 0 ? Cost / minutes : null;

    /// <summary>Cash that a minute of capacity costs and that stops with it.</summary>
    public decimal? AvoidableCostPerMinute => CostPerMinute is null ? null : AvoidableCost / CapacityMinutes;

    /// <summary>Capacity of whole steps in some spare minutes; 0 below one step.</summary>
    public decimal WholeStepMinutes(decimal spareMinutes) =>
        StepMinutes is not > 0 || spareMinutes <= 0 ? 0 : Math.Floor(spareMinutes / StepMinutes.Value) * StepMinutes.Value;
}
