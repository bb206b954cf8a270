using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Costs.Transactions;

/// <summary>What was completed of a service in a channel, in a period and an office.</summary>
/// <param name="Time">Value of the time dimension, such as 2005-06.</param>
/// <param name="Office">Null where none was recorded or resources have no offices.</param>
/// <param name="MeasuredCount">Completed transactions whose handling time was recorded.</param>
/// <param name="MeasuredMinutes">Their handling time.</param>
/// <param name="AssistedShare">0 to 1; null where not recorded.</param>
public sealed record VolumeCell(
    string Time,
    string Service,
    string Channel,
    string? Office,
    decimal Completed,
    decimal MeasuredCount,
    decimal MeasuredMinutes,
    decimal? AssistedShare
)
{
    /// <summary>The counted figures behind it.</summary>
    public IReadOnlyList<FigureInput> Inputs { get; init; } = [];
}
