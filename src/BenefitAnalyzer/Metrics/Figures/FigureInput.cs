namespace BenefitAnalyzer.Metrics.Figures;

/// <summary>A figure that another one was made from.</summary>
/// <param name="Role">What it is to the other, in one word for headings: <c>own</c>, <c>best</c>, <c>raw</c>.</param>
public sealed record FigureInput(string Role, Figure Figure);
