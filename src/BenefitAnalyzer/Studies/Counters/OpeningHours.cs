using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Counters;

/// <summary>A row of the <c>opening_hours</c> table: when an office is open to the public.</summary>
/// <param name="Days">Local days on which these hours hold.</param>
public sealed record OpeningHours(string Office, WeekHours Hours, Period Days, string? Source);
