using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Costing;

/// <summary>A row of <c>direct_costs</c>: what each transaction costs beside minutes, such as a stamp or a form.</summary>
/// <param name="Service">Null for all services.</param>
/// <param name="Channel">Null for all channels.</param>
public sealed record DirectCost(
    string? Service,
    string? Channel,
    string Component,
    decimal CostPerTransaction,
    Period Days,
    string? Source,
    string Place
);
