using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Optimisation;

namespace BenefitAnalyzer.Funding.Portfolio.Solving;

/// <summary>The choice whose worst draws are best in sum, by cuts.</summary>
/// <remarks>
/// The sum of the worst draws of a choice is the least sum over any as many draws, so that every set of draws bounds it from above. Only sets that
/// turn out to bind are written down (A. Künzi-Bay, J. Mayer, Computational Management Science 3 (2006) 3–27). A variable for the
/// shortfall of each draw instead leaves a relaxation so loose that nothing is proved for more than a few initiatives.
/// </remarks>
internal sealed class TailSearch(PortfolioModel model, DownsideDraws draws)
{
    /// <summary>Part of the work that one step may take: its bound holds though it is not solved to its end.</summary>
    private const double StepShare = 0.2;

    private readonly List<IntegerConstraint> rows = [.. model.Limits.Select(PortfolioProgramme.Row)];
    private readonly int options = model.Options.Count;

    /// <summary>Sum of the worst draws of the best choice found; null without one.</summary>
    public long? Value { get; private set; }

    /// <summary>What no choice can exceed.</summary>
    public long Bound { get; private set; } = draws.Most * draws.Worst;

    public bool IsInfeasible { get; private set; }

    public IReadOnlyList<int> Chosen { get; private set; } = [];

    public void Run(IReadOnlyCollection<int>? start, double deterministicSeconds, CancellationToken token)
    {
        rows.Add(AtMost(MeanCut()));
        if (start is not null && IsWithinLimits([.. start]))
        {
            Judge([.. start]);
        }

        for (var left = deterministicSeconds; left > 0 && !(Value >= Bound); )
        {
            var outcome = IntegerSolver.Search(Programme(), Math.Min(left, deterministicSeconds * StepShare), token);
            left -= Math.Max(outcome.DeterministicSeconds, 1e-3);
            if (outcome.Solution is not { } solution)
            {
                IsInfeasible = outcome.IsInfeasible;
                return;
            }

            Bound = Math.Min(Bound, -solution.LeastCost);
            Judge([.. Enumerable.Range(0, options).Where(at => solution.Values[at] == 1)]);
        }
    }

    /// <summary>Keeps a choice where it is the best so far, and cuts off what the programme thought it worth.</summary>
    private void Judge(List<int> chosen)
    {
        var worst = draws.WorstOf(chosen);
        var value = worst.Sum(draw => draw.Value);
        if (!(value <= Value))
        {
            (Value, Chosen) = (value, chosen);
        }

        rows.Add(AtMost(at => worst.Sum(draw => draws.Values[draw.Draw][at])));
    }

    /// <summary>Options first, then the sum of the worst draws.</summary>
    private IntegerProgramme Programme() =>
        new(
            [
                .. Enumerable.Repeat(new IntegerVariable(1, 0), options),
                new IntegerVariable(draws.Most * draws.Worst, -1) { Least = draws.Least * draws.Worst },
            ],
            rows
        )
        {
            HasTightRelaxation = true,
            Hint = Value is { } best ? [.. Enumerable.Range(0, options).Select(at => Chosen.Contains(at) ? 1L : 0L), best] : null,
        };

    /// <summary>The worst draws are no better than all draws are on average.</summary>
    private Func<int, long> MeanCut() =>
        at => (long)Math.Ceiling((decimal)draws.Values.Sum(draw => draw[at]) * draws.Worst / draws.Values.Count);

    private IntegerConstraint AtMost(Func<int, long> ofOption) =>
        new([.. Enumerable.Range(0, options).Select(at => (at, ofOption(at))), (options, -1L)], 0);

    private bool IsWithinLimits(HashSet<int> chosen) => model.Limits.All(limit => limit.UsedBy(chosen) <= limit.Amount);
}
