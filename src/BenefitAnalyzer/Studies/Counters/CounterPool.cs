namespace BenefitAnalyzer.Studies.Counters;

/// <summary>A row of the <c>counter_pools</c> table: one queue of an office, the services that share it and the grades that serve it.</summary>
/// <param name="Services">Empty means all services.</param>
/// <param name="Channels">Channels whose starts arrive here.</param>
/// <param name="Counters">Windows; null when not given, then as many as needed.</param>
/// <param name="Pledge">Stands in for services without a wait pledge of their own.</param>
/// <param name="StandardMinutes">Staff minutes a transaction where the logs have none.</param>
public sealed record CounterPool(
    string Name,
    string Office,
    PoolWork Work,
    IReadOnlyList<string> Services,
    IReadOnlyList<string> Channels,
    IReadOnlyList<PoolGrade> Grades,
    int? Counters,
    WaitPledge? Pledge,
    double? StandardMinutes
)
{
    public bool Serves(string? service, string? channel) =>
        service is not null && channel is not null && (Services.Count == 0 || Services.Contains(service)) && Channels.Contains(channel);
}
