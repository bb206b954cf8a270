using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>A plan with what it was made from.</summary>
/// <param name="TakeUpNow">Take-up of the year that the counters' demand is of; null where nothing was completed.</param>
/// <param name="ByOffice">Earliest safe month of each office that closes alone; null where there is none. Empty where one office was asked.</param>
public sealed record PhaseOutResult(
    PhaseOutPlan Plan,
    IReadOnlyList<GroupEvidence> Groups,
    Figure? TakeUpNow,
    IReadOnlyList<(string Office, DateOnly? Closing)> ByOffice
);
