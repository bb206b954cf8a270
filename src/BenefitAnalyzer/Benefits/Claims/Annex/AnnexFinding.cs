using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Annex;

/// <summary>A printed number of an annex beside what its lines give.</summary>
/// <param name="IsPercent">Whether it is a percentage, in percent; else an amount in the study's currency.</param>
/// <param name="Printed">Null where a dash is printed.</param>
/// <param name="Recomputed">Null where the lines do not give it.</param>
/// <param name="Lines">What it was recomputed from.</param>
/// <param name="Explanation">What is wrong, or what would explain it; null where nothing is.</param>
public sealed record AnnexFinding(
    ClaimLine Line,
    bool IsPercent,
    decimal? Printed,
    decimal? Recomputed,
    IReadOnlyList<ClaimLine> Lines,
    AnnexFault Fault,
    LocalText? Explanation
)
{
    /// <summary>What the paper calls the number, in both languages where the study gives them.</summary>
    public LocalText Label { get; init; } = LocalText.Same(Line.Label);

    /// <summary>Printed less recomputed; null where one is missing.</summary>
    public decimal? Residual => Printed - Recomputed;

    /// <summary>Whether somebody should correct or explain it.</summary>
    public bool IsFlagged => Fault is not (AnnexFault.None or AnnexFault.Rounding);

    /// <summary>Of a percentage without its base in the annex: between what the base lies; null otherwise.</summary>
    public PrintedRange? ImpliedBase { get; init; }
}
