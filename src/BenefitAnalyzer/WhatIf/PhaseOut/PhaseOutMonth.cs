namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>What closing would mean in one month.</summary>
/// <param name="Month">First day.</param>
/// <param name="TakeUp">0 to 1.</param>
/// <param name="Remaining">Demand of the traditional channels over today's.</param>
/// <param name="CannotFollow">Share of those who would still have come who go to the last counters, 0 to 1.</param>
/// <param name="HoursWithoutPledge">Open hours a week in which the last counters would miss their pledge.</param>
/// <param name="LargestWithout">Largest share without access or skill of any group; null where not known.</param>
/// <param name="LargestGap">Largest gap of take-up of any group; null where not known.</param>
public sealed record PhaseOutMonth(
    DateOnly Month,
    double TakeUp,
    double Remaining,
    double CannotFollow,
    int HoursWithoutPledge,
    double? LargestWithout,
    double? LargestGap,
    bool MeetsFloor
)
{
    /// <summary>Longest mean wait of any open hour at the counters concerned while the channel is open, in minutes; infinite where they cannot keep up.</summary>
    public double? WaitOpen { get; init; }

    /// <summary>The same at the last counters if it closed.</summary>
    public double? WaitClosed { get; init; }

    public bool IsSafe => MeetsFloor && HoursWithoutPledge == 0;
}
