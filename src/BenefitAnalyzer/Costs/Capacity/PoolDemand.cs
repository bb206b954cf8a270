using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Counters;

namespace BenefitAnalyzer.Costs.Capacity;

/// <summary>What a counter pool must serve in a usual week of its busiest month.</summary>
public sealed record PoolDemand(CounterPool Pool)
{
    /// <summary>Hours at which the office is open to the public.</summary>
    public required WeekHours Opening { get; init; }

    /// <summary>Arrivals by hour; those outside of opening hours are not served. Empty for deferrable work.</summary>
    public IReadOnlyList<HourArrivals> Arrivals { get; init; } = [];

    /// <summary>Staff minutes a transaction, above 0.</summary>
    public required double HandlingMinutes { get; init; }

    /// <summary>The pledges of the services that share the queue: all of them must hold, since one queue has one wait.</summary>
    public IReadOnlyList<WaitPledge> Pledges { get; init; } = [];

    /// <summary>Staff minutes a week of deferrable work; 0 for queues.</summary>
    public double DeferrableMinutesPerWeek { get; init; }

    /// <summary>The same pool with as many times the arrivals and the work.</summary>
    public PoolDemand Times(double factor) =>
        this with
        {
            Arrivals = [.. Arrivals.Select(hour => hour with { Arrivals = hour.Arrivals * factor })],
            DeferrableMinutesPerWeek = DeferrableMinutesPerWeek * factor,
        };
}
