namespace BenefitAnalyzer.Funding.Portfolio.Problems;

/// <summary>Bounds on the share of a department in all investment chosen.</summary>
/// <param name="Least">From 0 to 1.</param>
/// <param name="Most">From 0 to 1.</param>
public sealed record DepartmentShare(string Department, decimal Least, decimal Most);

/// <summary>Initiatives of which at most one is chosen.</summary>
public sealed record Exclusion(string Name, IReadOnlyList<string> Candidates);

/// <summary>Initiatives that are chosen together or not at all, such as those of a cluster that one operator would run.</summary>
public sealed record Bundle(string Name, IReadOnlyList<string> Candidates);
