using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Metrics;

/// <summary>The answer to a <see cref="MetricQuery"/>: rows sorted by their keys, and what there is to say about them.</summary>
public sealed record MetricResult(MetricQuery Query, Metric Metric, IReadOnlyList<MetricRow> Rows, IReadOnlyList<Diagnostic> Diagnostics);
