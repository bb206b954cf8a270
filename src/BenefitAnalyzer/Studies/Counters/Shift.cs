namespace BenefitAnalyzer.Studies.Counters;

/// <summary>A row of the <c>shifts</c> table: the working week of one post, breaks left out.</summary>
/// <param name="Grades">Grades that may work it; empty means all.</param>
/// <param name="Offices">Offices where it is worked; empty means all.</param>
/// <param name="Posts">How much of a whole post one holder takes; a half-time shift has 0.5.</param>
/// <param name="Relief">Share of the scheduled hours lost to leave, sickness and training, 0 to below 1.</param>
public sealed record Shift(
    string Name,
    WeekHours Hours,
    IReadOnlyList<string> Grades,
    IReadOnlyList<string> Offices,
    decimal Posts,
    double Relief
);
