namespace BenefitAnalyzer.Costs.Capacity;

/// <summary>Whole posts that an office needs.</summary>
/// <param name="Posts">By grade; null where no choice of shifts meets the demand.</param>
/// <param name="IsProved">Whether cheaper posts are proved not to do.</param>
public sealed record OfficePosts(string Office, IReadOnlyDictionary<string, long>? Posts, bool IsProved)
{
    /// <summary>Open hours that no shift covers, as pool, weekday (1 Monday) and hour; they are left out of the demand.</summary>
    public IReadOnlyList<(string Pool, int Weekday, int Hour)> Uncovered { get; init; } = [];

    /// <summary>Hours in which a pool has too few windows for its pledge; staffed as far as windows go.</summary>
    public IReadOnlyList<(string Pool, int Weekday, int Hour, int Missing)> ShortOfCounters { get; init; } = [];

    public long Of(string grade) => Posts?.GetValueOrDefault(grade) ?? 0;
}
