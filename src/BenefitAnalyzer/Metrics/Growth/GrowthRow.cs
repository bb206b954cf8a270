using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Metrics.Growth;

/// <summary>Two values of a metric and how far they lie apart, over the services of one basis.</summary>
/// <param name="Without">Service that was left out; null where none was.</param>
public sealed record GrowthRow(GrowthBasis Basis, string? Without, Figure Before, Figure After, Figure Change)
{
    /// <summary>The services that both values are sums over; empty where they are over everything.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];
}
