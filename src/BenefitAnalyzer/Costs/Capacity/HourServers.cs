namespace BenefitAnalyzer.Costs.Capacity;

/// <summary>Servers needed in one open hour of the week.</summary>
/// <param name="Servers">No more than there are windows.</param>
/// <param name="Missing">Servers needed beyond the windows: the pledge cannot be met in this hour.</param>
public readonly record struct HourServers(int Weekday, int Hour, int Servers, int Missing)
{
    /// <summary>The servers of each open hour. An open counter has at least one server, whoever comes.</summary>
    public static IReadOnlyList<HourServers> Of(PoolDemand demand)
    {
        var arrivals = demand.Arrivals.ToDictionary(hour => (hour.Weekday, hour.Hour), hour => hour.Arrivals);
        return
        [
            .. demand.Opening.Hours.Select(hour =>
            {
                // Arrivals of an hour that is open for half of it come twice as fast while it is.
                var open = demand.Opening.MinutesOf(hour.Weekday, hour.Hour) / 60.0;
                var rate = arrivals.GetValueOrDefault(hour) / open;
                var needed = Math.Max(
                    1,
                    demand
                        .Pledges.Select(pledge => ErlangC.ServersNeeded(rate, demand.HandlingMinutes, pledge))
                        .DefaultIfEmpty((int)(rate * demand.HandlingMinutes / 60) + 1) // without a pledge: just enough to keep up
                        .Max()
                );
                var servers = Math.Min(needed, demand.Pool.Counters ?? int.MaxValue);
                return new HourServers(hour.Weekday, hour.Hour, servers, needed - servers);
            }),
        ];
    }
}
