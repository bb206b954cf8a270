namespace BenefitAnalyzer.Studies.Counters;

/// <summary>A grade that may serve a pool.</summary>
/// <param name="OnDuty">Fewest of the grade on duty in every open hour, such as one supervisor; 0 when any grade will do.</param>
/// <param name="PostsBefore">Posts of the pool before any that the table <c>posts</c> says was deleted; null when not given.</param>
public sealed record PoolGrade(string Grade, int OnDuty, decimal? PostsBefore);
