namespace BenefitAnalyzer.Studies.Claiming;

/// <summary>A benefit that is not in money: what is looked at, where it stood, where it should come to and where it is.</summary>
/// <param name="Indicator">Such as <c>median wait at the counter, minutes</c>.</param>
public sealed record BenefitOutcome(string Initiative, string Indicator, decimal? Baseline, decimal? Target, decimal? Actual)
{
    /// <summary>The day of the actual value; null where not said.</summary>
    public DateOnly? AsOf { get; init; }

    public string? Source { get; init; }

    public string Place { get; init; } = "";

    /// <summary>Share of the way from baseline to target that was gone: 1 at the target; null where a value is missing or they are equal.</summary>
    public decimal? Achieved => Target - Baseline is { } way and not 0 ? (Actual - Baseline) / way : null;
}
