using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Benefits.Forecasts.Results;

/// <summary>A forecast number and the ends of its range, each a figure with an address of its own.</summary>
public sealed record RangeFigures(Figure Middle, Figure Low, Figure High)
{
    public IReadOnlyList<Figure> All { get; } = [Middle, Low, High];
}
