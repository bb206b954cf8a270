namespace BenefitAnalyzer.Studies.Counters;

/// <summary>A row of the <c>tally</c> table: people counted at a pool's queue in one local hour of a sampled day.</summary>
public sealed record TallyCount(string Office, string Pool, DateOnly Day, int Hour, long Arrivals);
