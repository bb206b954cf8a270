namespace BenefitAnalyzer.Benefits.Opportunities;

/// <summary>Capacity that serves a service in its traditional channels, in one place, and goes in whole steps only.</summary>
/// <param name="Resource">Code of the resource, such as counter staff.</param>
/// <param name="Office">Null where it serves all offices.</param>
/// <param name="MinutesUsed">Minutes a year that the service uses of it in its traditional channels.</param>
/// <param name="MinutesCapacity">Its practical capacity in minutes a year; no more can go.</param>
/// <param name="StepMinutes">Minutes a year of one step: a post, a counter.</param>
/// <param name="AvoidableCostPerStep">What is no longer paid a year when a step goes; no depreciation, no overhead shares.</param>
public sealed record ReleasableCapacity(
    string Resource,
    string? Office,
    decimal MinutesUsed,
    decimal MinutesCapacity,
    decimal StepMinutes,
    decimal AvoidableCostPerStep
)
{
    /// <summary>Whole steps that can go when a share of the service's traditional volume goes.</summary>
    /// <remarks>Capacity that stood idle before is no merit of the service and is left out, so who remains is served as today.</remarks>
    public decimal Steps(decimal shareMoved) =>
        StepMinutes > 0 ? Math.Floor(Math.Min(MinutesUsed * shareMoved, MinutesCapacity) / StepMinutes) : 0;
}
