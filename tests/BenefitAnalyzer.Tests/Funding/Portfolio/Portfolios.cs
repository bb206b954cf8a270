using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Funding.Portfolio.Problems;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Funding.Portfolio;

/// <summary>Portfolios made of a few numbers, and every choice of one.</summary>
internal static class Portfolios
{
    public static readonly FiscalYear First = new(2005);

    /// <summary>Years without discounting, so that sums can be checked by hand.</summary>
    public static Horizon Years(int count) => new(First, [.. Enumerable.Repeat(1m, count)]);

    /// <summary>Investment in the first year and a realisable saving in the same.</summary>
    public static Candidate Project(string id, decimal investment, decimal saving, string department = "D") =>
        new(id, department, [new Scope("full") { Investment = [investment], Realisable = [saving] }]) { Vote = "V" };

    public static Ceiling Vote(params decimal[] byYear) =>
        new(
            "block vote",
            [
                .. byYear.Select(
                    (amount, year) =>
                        new YearAmount(new FiscalYear(First.BeginsIn + year), new FiscalYear(First.BeginsIn + year + 1), amount)
                ),
            ]
        )
        {
            Vote = "V",
        };

    public static PortfolioModel Model(PortfolioProblem problem)
    {
        var found = new List<Diagnostic>();
        var model = PortfolioModel.Of(problem, found.Add);
        Assert.IsNotNull(model, string.Join('\n', found));
        return model;
    }

    public static PortfolioResult Solve(
        PortfolioProblem problem,
        PortfolioMeasure measure = PortfolioMeasure.NetPresentValue,
        double share = 0.1
    ) => Solve(Model(problem), measure, share);

    public static PortfolioResult Solve(
        PortfolioModel model,
        PortfolioMeasure measure = PortfolioMeasure.NetPresentValue,
        double share = 0.1
    ) => new PortfolioSolver(10).Solve(model, new PortfolioObjective(measure, share), null, CancellationToken.None);

    public static string[] Names(PortfolioResult result) => [.. result.Options.Select(option => option.ToString())];

    /// <summary>Every choice that keeps within all limits.</summary>
    public static IEnumerable<IReadOnlySet<int>> All(PortfolioModel model)
    {
        for (var bits = 0; bits < 1 << model.Options.Count; bits++)
        {
            var chosen = Enumerable.Range(0, model.Options.Count).Where(at => (bits >> at & 1) == 1).ToHashSet();
            if (model.Limits.All(limit => limit.UsedBy(chosen) <= limit.Amount))
            {
                yield return chosen;
            }
        }
    }
}
