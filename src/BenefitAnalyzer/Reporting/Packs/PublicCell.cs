namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>A count that anyone may see.</summary>
/// <param name="First">First day of its month, or of its part of a fiscal year.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Service">Null for several services together.</param>
internal sealed record PublicCell(DateOnly First, DateOnly Last, string? Service, string Channel, long Count);
