using BenefitAnalyzer.Costs.Capacity;
using BenefitAnalyzer.Studies.Counters;

namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>What the counters of a case have to serve, with the service and without it.</summary>
public sealed class CounterLoad
{
    private const double MinutesPerHour = 60;
    private readonly IReadOnlyList<PhaseOutPool> pools;
    private readonly Dictionary<PhaseOutPool, int> windows;

    public CounterLoad(IReadOnlyList<PhaseOutPool> pools)
    {
        this.pools = pools;
        // A queue that tells no number has as many windows as its busiest hour needs today.
        windows = pools
            .Where(IsQueue)
            .ToDictionary(
                pool => pool,
                pool => pool.Demand.Pool.Counters ?? Needed(pool.Demand).DefaultIfEmpty().Max(),
                (IEqualityComparer<PhaseOutPool>)ReferenceEqualityComparer.Instance
            );
    }

    /// <summary>Demand of every pool while the service goes on.</summary>
    /// <param name="remaining">The service's demand over today's.</param>
    public IReadOnlyList<(PhaseOutPool Pool, PoolDemand Demand)> Open(double remaining) =>
        [.. pools.Select(pool => (pool, Scaled(pool, remaining, 0)))];

    /// <summary>Demand of the pools that are left when the service has ended where it closes.</summary>
    /// <param name="cannotFollow">Share of those who would still have come there and go to the last counters, 0 to 1.</param>
    public IReadOnlyList<(PhaseOutPool Pool, PoolDemand Demand)> Closed(double remaining, double cannotFollow)
    {
        var moved = pools.Where(pool => pool.Closes).Sum(pool => pool.OfService) * remaining * cannotFollow;
        var receivers = pools.Where(pool => pool.Receives).ToList();
        var byService = receivers.Sum(pool => pool.OfService) > 0;
        var all = receivers.Sum(Weight);
        return
        [
            .. pools
                .Where(pool => !(pool.Closes && pool.IsOfServiceAlone))
                .Select(pool =>
                    (pool, pool.Closes ? pool.Demand.Times(1 - pool.Share) : Scaled(pool, remaining, pool.Receives ? Part(pool) : 0))
                ),
        ];

        // Those who cannot follow go where the service is used today, else where people come.
        double Weight(PhaseOutPool pool) => byService ? pool.OfService : pool.Arrivals;

        double Part(PhaseOutPool pool) => all > 0 ? moved * Weight(pool) / all : 0;
    }

    /// <summary>Open hours a week in which a pool needs more servers for its pledge than it has windows.</summary>
    public int HoursWithoutPledge(PhaseOutPool pool, PoolDemand demand) =>
        windows.TryGetValue(pool, out var most) ? Needed(demand).Count(servers => servers > most) : 0;

    /// <summary>Longest mean wait of any open hour, in minutes, with all windows staffed; infinite where they cannot keep up. Null without a queue.</summary>
    public double? LongestWait(IEnumerable<(PhaseOutPool Pool, PoolDemand Demand)> demands) =>
        demands
            .Where(left => windows.ContainsKey(left.Pool))
            .SelectMany(left =>
                left.Demand.Arrivals.Select(hour =>
                    ErlangC.MeanWaitMinutes(
                        windows[left.Pool],
                        hour.Arrivals * MinutesPerHour / Math.Max(1, left.Demand.Opening.MinutesOf(hour.Weekday, hour.Hour)),
                        left.Demand.HandlingMinutes
                    )
                )
            )
            .Select(wait => (double?)wait)
            .Max();

    /// <summary>Open hours a week without the pledge over the last counters of a closing.</summary>
    public int HoursWithoutPledge(double remaining, double cannotFollow) =>
        Closed(remaining, cannotFollow).Where(left => left.Pool.Receives).Sum(left => HoursWithoutPledge(left.Pool, left.Demand));

    private static bool IsQueue(PhaseOutPool pool) => pool.Demand.Pool.Work == PoolWork.Queue;

    private static PoolDemand Scaled(PhaseOutPool pool, double remaining, double more) =>
        pool.Demand.Times(1 - pool.Share + (pool.Share * remaining) + (pool.Arrivals > 0 ? more / pool.Arrivals : 0));

    private static IEnumerable<int> Needed(PoolDemand demand) =>
        HourServers.Of(demand with { Pool = demand.Pool with { Counters = null } }).Select(hour => hour.Servers);
}
