using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Problems;
using BenefitAnalyzer.Funding.Portfolio.Solving;

namespace BenefitAnalyzer.Funding.Mechanisms.Shape;

/// <summary>The initiatives, draws and behaviour that all mechanisms are run on.</summary>
public sealed record FundingCase(PortfolioProblem Problem, BehaviourLevers Levers, PortfolioSolver Solver)
{
    public Horizon Horizon => Problem.Horizon;

    /// <summary>One draw in which everything comes as stated, where the problem has none.</summary>
    public DrawFactors Draws => Problem.Draws ?? DrawFactors.Certain(Problem.Candidates.Count);

    /// <summary>The problem as whoever decides sees it.</summary>
    public PortfolioProblem Claimed =>
        Levers.OverClaiming == 0
            ? Problem
            : Problem with
            {
                Candidates =
                [
                    .. Problem.Candidates.Select(candidate => candidate with { Scopes = [.. candidate.Scopes.Select(Overstated)] }),
                ],
            };

    public int PlaceOf(Candidate candidate) => Problem.Candidates.Index().First(own => own.Item.Id == candidate.Id).Index;

    /// <summary>What an option that was chosen by its claim really is.</summary>
    public FundingOption Real(FundingOption claimed)
    {
        var candidate = Problem.Candidates.First(own => own.Id == claimed.Candidate.Id);
        return new FundingOption(candidate, candidate.Scopes.First(scope => scope.Id == claimed.Scope.Id), claimed.Start, Horizon);
    }

    private Scope Overstated(Scope scope) =>
        scope with
        {
            Realisable = [.. scope.Realisable.Select(amount => amount * (1 + Levers.OverClaiming))],
        };
}
