namespace BenefitAnalyzer.Studies.Claiming;

/// <summary>A dated step of an initiative.</summary>
/// <param name="Name">What is reached; <c>live</c> is the day from which the public can use it.</param>
/// <param name="Actual">Null where it is not reached yet.</param>
public sealed record Milestone(string Initiative, string Name, DateOnly? Planned, DateOnly? Actual)
{
    /// <summary>Why it came late; null where nobody said.</summary>
    public string? Reason { get; init; }

    public string? Source { get; init; }

    public string Place { get; init; } = "";

    /// <summary>Days late, negative when early; null where a day is missing.</summary>
    public int? DaysLate => Planned is { } planned && Actual is { } actual ? actual.DayNumber - planned.DayNumber : null;
}
