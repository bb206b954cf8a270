namespace BenefitAnalyzer.Costs.Figures;

/// <summary>The reference tables that every cost of a transaction rests on, by their names under <c>tables:</c>.</summary>
internal static class CostTableNames
{
    public static readonly IReadOnlyList<string> All =
    [
        "grades",
        "resources",
        "resource_costs",
        "activities",
        "activity_drivers",
        "direct_costs",
        "overheads",
        "operator_fees",
        "shared_services",
    ];
}
