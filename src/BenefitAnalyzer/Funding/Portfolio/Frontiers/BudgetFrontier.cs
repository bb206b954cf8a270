using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Funding.Portfolio.Solving;

namespace BenefitAnalyzer.Funding.Portfolio.Frontiers;

/// <summary>The best choice at one size of a ceiling.</summary>
/// <param name="Factor">By which the amounts of all its years were multiplied.</param>
public sealed record BudgetPoint(decimal Factor, PortfolioResult Result);

/// <summary>How much the best choice is worth as a ceiling is made smaller and larger.</summary>
public static class BudgetFrontier
{
    /// <param name="ceiling">Its name; all of its years are scaled together.</param>
    /// <param name="factors">In any order; the points come by rising factor.</param>
    public static IReadOnlyList<BudgetPoint> Sweep(
        PortfolioModel model,
        PortfolioObjective objective,
        string ceiling,
        IEnumerable<decimal> factors,
        PortfolioSolver solver,
        CancellationToken token
    )
    {
        var points = new List<BudgetPoint>();
        foreach (var factor in factors.Distinct().Order())
        {
            var scaled = model.Scaled(limit => limit.Kind == LimitKind.Ceiling && limit.Name == ceiling, factor);
            var smaller = points.LastOrDefault()?.Result;
            var result = solver.WithoutConflicts.Solve(scaled, objective, smaller?.Chosen, token);
            // What fits a smaller budget fits a larger one: a search that ends early must not fall back behind it.
            points.Add(
                new BudgetPoint(
                    factor,
                    smaller?.Value > (result.Value ?? decimal.MinValue)
                        ? smaller with
                        {
                            Model = scaled,
                            Bound = result.Bound,
                            Status = PortfolioStatus.NotProved,
                        }
                        : result
                )
            );
        }

        return points;
    }
}
