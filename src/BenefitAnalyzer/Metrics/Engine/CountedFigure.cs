namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>A counted figure as a question: what a figure made of others rests on in the end.</summary>
/// <param name="Keys">One value for each dimension of the query.</param>
internal sealed record CountedFigure(Metric Metric, MetricQuery Query, IReadOnlyList<string?> Keys);
