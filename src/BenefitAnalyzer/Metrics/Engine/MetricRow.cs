using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Metrics;

/// <summary>One line of a result.</summary>
/// <param name="Keys">One value for each of <see cref="MetricQuery.By"/>; null where the rows have none.</param>
public sealed record MetricRow(IReadOnlyList<string?> Keys, Figure Figure)
{
    /// <summary>Keys of the rows that a comparison cannot tell from this one; empty where nothing was compared.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> TiedWith { get; init; } = [];
}
