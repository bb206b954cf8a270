namespace BenefitAnalyzer.Studies.Counters;

/// <summary>A row of the <c>tally</c> table: people counted at a pool's queue in one local hour of a sampled day.</summary>
public sealed record TallyCount(string Office, string Pool, DateOnly Day, int Hour, long Arrivals)
{
    /// <summary>The drawn office-hour in which it was counted; null for a count outside of any plan.</summary>
    public string? Session { get; init; }

    /// <summary>The only service counted; null for all.</summary>
    public string? Service { get; init; }

    /// <summary>The only channel counted; null for all of the pool.</summary>
    public string? Channel { get; init; }

    /// <summary>Staff minutes that those who came took together; null where nobody timed them.</summary>
    public decimal? Minutes { get; init; }

    /// <summary>How many of those who came were served electronically in the end; null where nobody asked.</summary>
    public long? Electronic { get; init; }
}
