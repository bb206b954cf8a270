using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Studies.PhaseOut;

namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>All that is known about closing a channel of a service.</summary>
/// <param name="Pools">Every pool of every office that it touches.</param>
/// <param name="TakeUpNow">Take-up of the service in the year that the pools' demand is of, 0 to 1.</param>
/// <param name="Shifts">Of the study.</param>
/// <param name="AnnualCost">Yearly avoidable cost of a post, by grade.</param>
public sealed record PhaseOutCase(
    PhaseOutTarget Target,
    IReadOnlyList<PhaseOutPool> Pools,
    double TakeUpNow,
    TakeUpPath Path,
    IReadOnlyList<GroupAccess> Groups,
    PhaseOutSettings Settings,
    IReadOnlyList<Shift> Shifts,
    IReadOnlyDictionary<string, decimal> AnnualCost
);
