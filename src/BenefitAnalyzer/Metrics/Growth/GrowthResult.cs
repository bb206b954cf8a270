using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Metrics.Growth;

/// <summary>Naive growth beside like-for-like growth, and what there is to say about them.</summary>
/// <param name="Rows">Empty where the question was refused; <paramref name="Diagnostics"/> say why.</param>
/// <param name="Largest">Service that contributes most to the like-for-like change; null where services cannot be told apart by it.</param>
/// <param name="Flagged">Services that report more digital transactions than transactions in the second window; they stay in the figures.</param>
public sealed record GrowthResult(
    GrowthQuery Query,
    Metric Metric,
    IReadOnlyList<GrowthRow> Rows,
    string? Largest,
    IReadOnlyList<string> Flagged,
    IReadOnlyList<Diagnostic> Diagnostics
);
