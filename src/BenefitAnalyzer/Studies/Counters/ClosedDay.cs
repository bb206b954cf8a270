namespace BenefitAnalyzer.Studies.Counters;

/// <summary>A row of the <c>closed_days</c> table: a day on which an office, or (null) every office, does not open.</summary>
public sealed record ClosedDay(DateOnly Day, string? Office, string? Reason);
