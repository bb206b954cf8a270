namespace BenefitAnalyzer.Studies.Counters;

/// <summary>A row of the <c>arrival_profile</c> table: how arrivals are said to spread over the week, where nobody counted them.</summary>
/// <param name="Office">Null means all offices.</param>
/// <param name="Pool">Null means all pools.</param>
/// <param name="FirstWeekday">1 is Monday; the weight holds for each weekday until <paramref name="LastWeekday"/>.</param>
/// <param name="Hour">0 to 23, local time.</param>
/// <param name="Weight">Arrivals of such an hour in any unit: only proportions count.</param>
public sealed record ArrivalShare(
    string? Office,
    string? Pool,
    int FirstWeekday,
    int LastWeekday,
    int Hour,
    decimal Weight,
    string? Source
);
