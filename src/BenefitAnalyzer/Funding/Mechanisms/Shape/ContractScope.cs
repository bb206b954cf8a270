using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Problems;

namespace BenefitAnalyzer.Funding.Mechanisms.Shape;

/// <summary>What a contract from the first year of the horizon can hold.</summary>
/// <param name="ends">Place of the first year after it.</param>
internal sealed class ContractScope(PortfolioProblem problem, int ends)
{
    /// <summary>Each member in its first scope from its earliest start; of exclusive ones the first, none without its prerequisites.</summary>
    public IReadOnlyList<FundingOption> Of(IReadOnlyList<Candidate> members)
    {
        var starts = new Dictionary<string, int>(StringComparer.Ordinal);
        // A prerequisite may stand after what needs it: as many rounds as there are members settle every chain.
        for (var round = 0; round < members.Count; round++)
        {
            foreach (var candidate in members.Where(candidate => candidate.Scopes.Count > 0 && !IsExcluded(candidate, starts)))
            {
                if (StartOf(candidate, starts) is { } start)
                {
                    starts[candidate.Id] = start;
                }
            }
        }

        return
        [
            .. members
                .Where(candidate => starts.ContainsKey(candidate.Id))
                .Select(candidate => new FundingOption(candidate, candidate.Scopes[0], starts[candidate.Id], problem.Horizon)),
        ];
    }

    private int? StartOf(Candidate candidate, Dictionary<string, int> starts)
    {
        if (!candidate.Prerequisites.All(needed => starts.ContainsKey(needed.Candidate)))
        {
            return null;
        }

        var earliest = candidate.Prerequisites.Select(needed => starts[needed.Candidate] + needed.YearsBefore).Append(0).Max();
        return (candidate.Starts.Count == 0 ? Enumerable.Range(0, ends) : candidate.Starts.Select(problem.Horizon.IndexOf).Order())
            .Where(start => start >= earliest && start < ends)
            .Select(start => (int?)start)
            .FirstOrDefault();
    }

    private bool IsExcluded(Candidate candidate, Dictionary<string, int> starts) =>
        problem.Exclusions.Any(rule =>
            rule.Candidates.Contains(candidate.Id) && rule.Candidates.Any(id => id != candidate.Id && starts.ContainsKey(id))
        );
}
