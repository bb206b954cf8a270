using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Costs.Productivity.Measured;

/// <summary>A service in a fiscal year with the figures that it was put together from.</summary>
/// <param name="Volume">Needs resolved in the year.</param>
/// <param name="Inputs">What was counted, channel by channel, and costed.</param>
public sealed record MeasuredService(ServiceYear Year, Figure Volume, IReadOnlyList<FigureInput> Inputs);
