using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Costing;

/// <summary>A row of <c>overheads</c>: what a department's resources bear of its overheads, as a share of their other cost.</summary>
/// <param name="Department">Null for resources of every department that has no row of its own.</param>
public sealed record OverheadShare(string? Department, decimal Share, Period Days, string? Source, string Place);
