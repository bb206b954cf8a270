using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Costs.Figures;

/// <summary>What can be shown of costs, by name.</summary>
public static class CostViews
{
    private const string DualProvision = "dual-provision";
    private const string SharedServices = "shared-services";
    private const string Resources = "resources";

    /// <summary>The first is what people ask most.</summary>
    public static IReadOnlyList<string> All { get; } = ["unit-cost", DualProvision, SharedServices, Resources];

    /// <summary>The times by which costs are grouped; the first is what people ask most.</summary>
    public static IReadOnlyList<string> Times { get; } = ["fiscal_year", "quarter", "month"];

    /// <param name="by">Dimensions of unit cost; the other views have their own.</param>
    public static FigureGrid Of(string view, StudyCosts costs, IReadOnlyList<string> by, CancellationToken token) =>
        view switch
        {
            DualProvision => ProvisionFigures.Provision(costs, token),
            SharedServices => ProvisionFigures.SharedServices(costs),
            Resources => ResourceFigures.Grid(costs),
            _ => UnitCostFigures.Grid(costs, by, token),
        };
}
