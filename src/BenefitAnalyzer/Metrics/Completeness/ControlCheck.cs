using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>A control total beside what was accepted.</summary>
/// <param name="Found">Without a value where nothing was accepted.</param>
public sealed record ControlCheck(ControlTotal Control, Figure Found)
{
    /// <summary>Found less expected; null where nothing was accepted.</summary>
    public decimal? Difference => Found.Value - Control.Total;

    public bool IsMet => (Found.Value ?? 0) == Control.Total;
}
