using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Problems;

namespace BenefitAnalyzer.Funding.Portfolio.Models;

/// <summary>A portfolio as options of which some are chosen, within linear limits.</summary>
/// <param name="Options">Candidate by candidate, scope by scope, start by start; commercial services have none.</param>
/// <param name="Barred">Options that a ceiling on single projects rules out.</param>
public sealed record PortfolioModel(
    PortfolioProblem Problem,
    IReadOnlyList<FundingOption> Options,
    IReadOnlyList<OptionLimit> Limits,
    IReadOnlyList<BarredOption> Barred
)
{
    /// <summary>Net present value of each option in each draw: draws × options; null where every amount is certain.</summary>
    public double[][]? Draws { get; init; }

    /// <param name="report">Receives what is wrong, and notes.</param>
    /// <returns>Null where something is wrong.</returns>
    public static PortfolioModel? Of(PortfolioProblem problem, Action<Diagnostic> report)
    {
        var found = PortfolioChecks.Of(problem).ToList();
        found.ForEach(report);
        return found.Exists(diagnostic => diagnostic.Severity == Severity.Error) ? null : Build(problem, report);
    }

    public PortfolioModel With(params IEnumerable<OptionLimit> limits) => this with { Limits = [.. Limits, .. limits] };

    /// <summary>The same where one initiative is to be done in any case.</summary>
    public PortfolioModel Requiring(string candidate) =>
        With(
            new OptionLimit(
                LimitKind.Mandatory,
                candidate,
                null,
                [.. Options.Index().Where(option => option.Item.Candidate.Id == candidate).Select(option => (option.Index, -1m))],
                -1
            )
        );

    /// <summary>The same with other amounts of some limits.</summary>
    public PortfolioModel Scaled(Func<OptionLimit, bool> which, decimal factor) =>
        this with
        {
            Limits = [.. Limits.Select(limit => which(limit) ? limit with { Amount = limit.Amount * factor } : limit)],
        };

    private static PortfolioModel Build(PortfolioProblem problem, Action<Diagnostic> report)
    {
        var options = new List<FundingOption>();
        var barred = new List<BarredOption>();
        foreach (var candidate in problem.Candidates.Where(candidate => !candidate.IsCommercial))
        {
            var all = OptionsOf(candidate, problem.Horizon).ToList();
            if (all.Count == 0)
            {
                report(
                    Diagnostic.Warning(
                        DiagnosticCodes.CandidateWithoutOption,
                        null,
                        null,
                        $"initiative '{candidate.Id}' has no scope, or no start within {problem.Horizon.First} and the {problem.Horizon.Years - 1} years after it: it cannot be chosen"
                    )
                );
            }

            foreach (var option in all)
            {
                if (BarredOption.Of(option, problem.ProjectCeilings) is { } bar)
                {
                    barred.Add(bar);
                }
                else
                {
                    options.Add(option);
                }
            }
        }

        return new PortfolioModel(problem, options, new LimitBuilder(problem, options).All(), barred)
        {
            Draws = problem.Draws is { } factors ? OptionWorth.Of(problem, options, factors) : null,
        };
    }

    private static IEnumerable<FundingOption> OptionsOf(Candidate candidate, Horizon horizon) =>
        from scope in candidate.Scopes
        from start in candidate.Starts.Count == 0 ? Enumerable.Range(0, horizon.Years) : candidate.Starts.Select(horizon.IndexOf).Order()
        where start >= 0 && start < horizon.Years
        select new FundingOption(candidate, scope, start, horizon);
}
