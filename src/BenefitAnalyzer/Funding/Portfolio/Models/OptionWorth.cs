using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Problems;

namespace BenefitAnalyzer.Funding.Portfolio.Models;

/// <summary>What each option is worth in each draw.</summary>
public static class OptionWorth
{
    /// <returns>Draws × options: present benefits × their factor − present costs × theirs.</returns>
    public static double[][] Of(PortfolioProblem problem, IReadOnlyList<FundingOption> options, DrawFactors factors)
    {
        var place = problem
            .Candidates.Select((candidate, at) => (candidate.Id, at))
            .ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var (costs, benefits, candidate) = (
            options.Select(option => (double)option.PresentCosts).ToArray(),
            options.Select(option => (double)option.PresentBenefits).ToArray(),
            options.Select(option => place[option.Candidate.Id]).ToArray()
        );
        return
        [
            .. Enumerable
                .Range(0, factors.Draws)
                .Select(draw =>
                    Enumerable
                        .Range(0, options.Count)
                        .Select(at =>
                            (benefits[at] * factors.Benefits[draw][candidate[at]]) - (costs[at] * factors.Costs[draw][candidate[at]])
                        )
                        .ToArray()
                ),
        ];
    }
}
