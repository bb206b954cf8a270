using BenefitAnalyzer.Costs.Capacity;
using BenefitAnalyzer.Studies.Counters;

namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>A counter pool that a closing touches: it closes for the service, or serves those who cannot follow, or only shares the office.</summary>
/// <param name="Demand">What it has to serve today.</param>
/// <param name="Share">Part of its arrivals that are of the service, 0 to 1; where it closes, by the channel that closes.</param>
/// <param name="Closes">Whether the service ends there.</param>
/// <param name="Receives">Whether those who cannot follow may come there.</param>
public sealed record PhaseOutPool(PoolDemand Demand, double Share, bool Closes, bool Receives)
{
    /// <summary>From this share on the pool serves nothing else, and goes with the service.</summary>
    private const double Whole = 1 - 1e-9;

    public string Office => Demand.Pool.Office;

    /// <summary>Arrivals a week of the service.</summary>
    public double OfService => Share * Arrivals;

    /// <summary>Arrivals a week; for work that can wait, pieces of it.</summary>
    public double Arrivals =>
        Demand.Pool.Work == PoolWork.Queue
            ? Demand.Arrivals.Sum(hour => hour.Arrivals)
            : Demand.DeferrableMinutesPerWeek / Demand.HandlingMinutes;

    public bool IsOfServiceAlone => Share >= Whole;
}
