using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Realised;

/// <summary>A benefit of one year, as claimed and as measured, in one price base.</summary>
/// <param name="Line">The row of the annex; null for what was measured and never claimed.</param>
/// <param name="Claimed">In the study's currency; null where the paper states no amount.</param>
/// <param name="Measured">Null where nothing tells it.</param>
/// <param name="Split">Null where a factor is missing.</param>
public sealed record ClaimComparison(
    string Initiative,
    string Label,
    FlowCategory? Category,
    FiscalYear Year,
    ClaimLine? Line,
    decimal? Claimed,
    decimal? Measured,
    DifferenceSplit? Split
)
{
    /// <summary>What the claim rests on; null where the study does not say.</summary>
    public ClaimFactors? ClaimedFactors { get; init; }

    public ClaimFactors? MeasuredFactors { get; init; }

    /// <summary>What the logs told.</summary>
    public IReadOnlyList<FigureInput> Figures { get; init; } = [];

    /// <summary>Why something is missing, and what to add; null where nothing is.</summary>
    public LocalText? Reason { get; init; }

    /// <summary>Whether it is not measured because its year is not over yet.</summary>
    public bool IsToCome { get; init; }

    /// <summary>Where the measured side stands; null without one.</summary>
    public string? MeasuredPlace { get; init; }

    /// <summary>Measured less claimed, to the cent; null where one is missing.</summary>
    public decimal? Difference =>
        Claimed is { } claimed && Measured is { } measured ? Math.Round(measured, 2) - Math.Round(claimed, 2) : null;

    /// <summary>Where it stands.</summary>
    public string Place => Line?.Place ?? MeasuredPlace ?? "";
}
