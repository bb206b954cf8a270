using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Funding.Portfolio.Solving;

namespace BenefitAnalyzer.Funding.Portfolio.Reasons;

/// <summary>In how many draws an initiative would be chosen, were that draw known beforehand.</summary>
/// <param name="ChosenIn">Of <paramref name="Draws"/>.</param>
/// <param name="Proved">Draws whose choice is proved to be the best.</param>
public sealed record ChoiceStability(Candidate Candidate, int ChosenIn, int Draws, int Proved)
{
    public double Share => (double)ChosenIn / Draws;

    /// <summary>By net present value, one search a draw.</summary>
    /// <param name="model">With draws.</param>
    /// <param name="most">Draws to take, the first ones.</param>
    /// <returns>In the order of the candidates; commercial services have none.</returns>
    public static IReadOnlyList<ChoiceStability> Of(PortfolioModel model, int most, PortfolioSolver solver, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(model.Draws);
        var choices = new List<PortfolioResult>();
        foreach (var draw in model.Draws.Take(most))
        {
            choices.Add(
                solver.Solve(
                    model with
                    {
                        Draws = [draw],
                    },
                    new PortfolioObjective(PortfolioMeasure.NetPresentValue),
                    choices.LastOrDefault()?.Chosen,
                    token
                )
            );
        }

        var chosen = choices
            .SelectMany(choice => choice.Options)
            .CountBy(option => option.Candidate.Id, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var proved = choices.Count(choice => choice.Status == PortfolioStatus.Proved);
        return
        [
            .. model
                .Problem.Candidates.Where(candidate => !candidate.IsCommercial)
                .Select(candidate => new ChoiceStability(candidate, chosen.GetValueOrDefault(candidate.Id), choices.Count, proved)),
        ];
    }
}
