using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Growth;

/// <summary>How much a metric changed from one window of days to another.</summary>
/// <param name="Metric">Id of the metric, such as <c>volume/completed</c>.</param>
public sealed record GrowthQuery(string Metric, Period Before, Period After)
{
    /// <summary>Dimension → the one value to keep.</summary>
    public IReadOnlyDictionary<string, string> Where { get; init; } = new Dictionary<string, string>();

    /// <summary>Dimension → a value to leave out.</summary>
    public IReadOnlyDictionary<string, string> Except { get; init; } = new Dictionary<string, string>();

    /// <summary>A change of a share is a difference in percentage points; of anything else a relative change.</summary>
    public static MetricUnit UnitOf(Metric metric) =>
        metric.Unit is MetricUnit.Rate or MetricUnit.PercentagePoints ? MetricUnit.PercentagePoints : MetricUnit.Growth;
}
