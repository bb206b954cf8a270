using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Problems;

namespace BenefitAnalyzer.Funding.Portfolio.Models;

/// <summary>What each option is worth in each draw.</summary>
public static class OptionWorth
{
    /// <returns>Draws × options: present value of each kind of amount × its factor.</returns>
    public static double[][] Of(PortfolioProblem problem, IReadOnlyList<FundingOption> options, DrawFactors factors)
    {
        var place = problem
            .Candidates.Select((candidate, at) => (candidate.Id, at))
            .ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var terms = options
            .Select(option =>
                (
                    Place: place[option.Candidate.Id],
                    Investment: (double)option.PresentInvestment,
                    Running: (double)option.PresentRunning,
                    Savings: (double)(option.RealisableSavings + option.NotionalSavings),
                    Avoidance: (double)option.CostAvoidance
                )
            )
            .ToArray();
        return
        [
            .. factors.Rows.Select(row =>
                Array.ConvertAll(
                    terms,
                    own =>
                        (own.Savings * row[own.Place].Savings)
                        + (own.Avoidance * row[own.Place].Displacement)
                        - (own.Investment * row[own.Place].Investment)
                        - (own.Running * row[own.Place].Running)
                )
            ),
        ];
    }
}
