using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Costing;

/// <summary>A row of <c>shared_services</c>: a common service, such as authentication, whose cost its users bear by use.</summary>
/// <param name="Services">Empty for all services.</param>
/// <param name="Channels">Empty for all electronic channels.</param>
/// <param name="AddedCostPerUse">What one more use adds; nothing else of it changes with use.</param>
public sealed record SharedService(
    string Code,
    LocalText Name,
    IReadOnlyList<string> Services,
    IReadOnlyList<string> Channels,
    string Component,
    decimal AnnualCost,
    decimal AddedCostPerUse,
    Period Days,
    string? Source,
    string Place
);
