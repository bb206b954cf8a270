using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>A plan with what it was made from.</summary>
/// <param name="Measured">Take-up of the months that a continuation looks back at; null where nothing was measured. Empty where nothing was at all.</param>
/// <param name="TakeUpNow">Take-up of the year that the counters' demand is of; null where nothing was completed.</param>
/// <param name="ByOffice">Earliest safe month of each office that closes alone; null where there is none. Empty where one office was asked.</param>
public sealed record PhaseOutResult(
    PhaseOutPlan Plan,
    IReadOnlyList<GroupEvidence> Groups,
    IReadOnlyList<(DateOnly Month, Figure? TakeUp)> Measured,
    Figure? TakeUpNow,
    IReadOnlyList<(string Office, DateOnly? Closing)> ByOffice
);
