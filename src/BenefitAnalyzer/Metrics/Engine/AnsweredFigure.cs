using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>The figure of an address, and what its definition says.</summary>
/// <param name="Formula">The definition in words.</param>
public sealed record AnsweredFigure(LocalText Name, LocalText Formula, Figure Figure)
{
    /// <summary>The same as it was counted, for those who protect it; null where it is made from other figures.</summary>
    internal Figure? Counted { get; init; }
}
