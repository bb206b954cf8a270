using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Costing;

/// <summary>A row of <c>resource_costs</c>: what a component of the checklist costs a resource a year; 0 says that there is none.</summary>
/// <param name="Office">The office of the resource; null for a resource that serves all.</param>
/// <param name="IsAvoidable">Whether it is no longer paid once the capacity is gone: rent may be, depreciation is not.</param>
public sealed record ResourceCost(
    string Resource,
    string? Office,
    string Component,
    decimal AnnualCost,
    bool IsAvoidable,
    Period Days,
    string? Source,
    string Place
);
