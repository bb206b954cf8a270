using BenefitAnalyzer.Funding.Candidates;

namespace BenefitAnalyzer.Funding.Portfolio.Problems;

/// <summary>Initiatives that ask for money, and the rules under which they are chosen.</summary>
public sealed record PortfolioProblem(Horizon Horizon, IReadOnlyList<Candidate> Candidates)
{
    public IReadOnlyList<Ceiling> Ceilings { get; init; } = [];

    public IReadOnlyList<ProjectCeiling> ProjectCeilings { get; init; } = [];

    public IReadOnlyList<DepartmentShare> Shares { get; init; } = [];

    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];

    public IReadOnlyList<Bundle> Bundles { get; init; } = [];

    /// <summary>What uncertainty does to each candidate; null where every amount is certain.</summary>
    public DrawFactors? Draws { get; init; }
}
