namespace BenefitAnalyzer.Studies.Initiatives;

/// <summary>A planned day of an initiative and the day it came.</summary>
/// <param name="Reason">Why it was late.</param>
public sealed record Milestone(string Initiative, string Name, DateOnly? Planned, DateOnly? Actual, string? Reason, string Place);
