using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Realised;

/// <summary>What the logs tell of a service in a fiscal year.</summary>
/// <param name="Volume">Transactions completed in the year over all channels; null where a month has none.</param>
/// <param name="TakeUp">Digital share while the initiative was live, 0 to 1.</param>
/// <param name="Figures">The figures that say so.</param>
public sealed record ServiceUse(decimal? Volume, decimal? TakeUp, IReadOnlyList<FigureInput> Figures)
{
    public static readonly ServiceUse Unknown = new(null, null, []);

    /// <summary>Why a value is missing; null where none is.</summary>
    public LocalText? Reason { get; init; }
}
