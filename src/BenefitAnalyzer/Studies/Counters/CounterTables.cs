namespace BenefitAnalyzer.Studies.Counters;

/// <summary>What the study knows about counters, their hours and their staff.</summary>
public sealed record CounterTables
{
    public static CounterTables None { get; } = new();

    public IReadOnlyList<CounterPool> Pools { get; init; } = [];

    public IReadOnlyList<OpeningHours> Opening { get; init; } = [];

    public IReadOnlyList<ClosedDay> Closed { get; init; } = [];

    public IReadOnlyList<Shift> Shifts { get; init; } = [];

    public IReadOnlyList<ArrivalShare> Profile { get; init; } = [];

    public IReadOnlyList<TallySession> TallyPlan { get; init; } = [];

    public IReadOnlyList<TallyCount> Tally { get; init; } = [];
}
