using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Problems;

namespace BenefitAnalyzer.Funding.Portfolio.Models;

/// <summary>An option whose investment is above what one project of its vote may cost.</summary>
/// <param name="Ceiling">The ceiling in force in the year of the start.</param>
public sealed record BarredOption(FundingOption Option, string Vote, decimal Ceiling)
{
    /// <summary>Null where the option is within the ceilings.</summary>
    internal static BarredOption? Of(FundingOption option, IReadOnlyList<ProjectCeiling> ceilings) =>
        ceilings
            .Where(ceiling => ceiling.Vote == option.Candidate.Vote)
            .Select(ceiling => (ceiling.Vote, Amount: YearAmount.In(ceiling.Amounts, option.StartsIn)))
            .Where(ceiling => option.Investment > ceiling.Amount)
            .Select(ceiling => new BarredOption(option, ceiling.Vote, ceiling.Amount!.Value))
            .FirstOrDefault();
}
