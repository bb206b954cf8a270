using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Metrics;

/// <summary>One line of a result.</summary>
/// <param name="Keys">One value for each of <see cref="MetricQuery.By"/>; null where the rows have none.</param>
public sealed record MetricRow(IReadOnlyList<string?> Keys, Figure Figure);
