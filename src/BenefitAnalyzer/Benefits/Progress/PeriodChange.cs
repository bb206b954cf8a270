using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Growth;

namespace BenefitAnalyzer.Benefits.Progress;

/// <summary>An indicator in one period and in the one before.</summary>
/// <param name="Growth">Naive growth beside like-for-like growth; empty where the metric does not add up over services.</param>
/// <param name="Monthly">Mean difference of matched months, with its interval.</param>
public sealed record PeriodChange(
    Metric Metric,
    Figure Before,
    Figure After,
    IReadOnlyList<GrowthRow> Growth,
    Figure Monthly,
    ChangeDirection Direction
);
