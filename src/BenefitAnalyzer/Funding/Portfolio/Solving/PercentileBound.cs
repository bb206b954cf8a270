using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Optimisation;

namespace BenefitAnalyzer.Funding.Portfolio.Solving;

/// <summary>How large a percentile can be, and how little a draw can bring where it is as large as one that was found.</summary>
/// <remarks>
/// Where all but fewer than k draws reach u, the draws add up to (n − k + 1) u and what the k − 1 others bring. No choice adds up to more than the best of
/// all draws on average, and a choice that adds up to so much cannot bring little in any one of them: draws are of the same initiatives.
/// </remarks>
internal sealed class PercentileBound(PortfolioModel model, DownsideDraws draws)
{
    private readonly List<IntegerConstraint> rows = [.. model.Limits.Select(PortfolioProgramme.Row)];
    private readonly long[] sums = [.. Enumerable.Range(0, model.Options.Count).Select(at => draws.Values.Sum(draw => draw[at]))];

    /// <summary>What no choice can exceed in the percentile, in units of the draws.</summary>
    public long Highest { get; private set; } = draws.Most;

    /// <summary>By draw, what a choice brings at least whose percentile is as large as the one that was found.</summary>
    public IReadOnlyList<long> Least { get; private set; } = [.. draws.Values.Select(draw => draw.Sum(value => Math.Min(value, 0)))];

    private int Reaching => draws.Values.Count - draws.Worst + 1;

    /// <param name="found">A percentile that some choice reaches.</param>
    /// <param name="deterministicSeconds">Work for all searches together; one that ends before still has a bound.</param>
    public void Run(long found, double deterministicSeconds, CancellationToken token)
    {
        var enough = AtLeast(sums, (Reaching * found) + OfOthers());
        var each = deterministicSeconds / (2 * draws.Values.Count);
        Least = [.. draws.Values.Select((draw, at) => Math.Max(Least[at], LeastOf(draw, [.. rows, enough], each, token) ?? Least[at]))];
        if (LeastOf([.. sums.Select(sum => -sum)], rows, deterministicSeconds / 2, token) is { } negative)
        {
            Highest = Math.Max(found, Math.Min(Highest, (long)Math.Floor((-negative - OfOthers()) / (decimal)Reaching)));
        }
    }

    /// <summary>What the draws bring at least that need not reach the percentile.</summary>
    private long OfOthers() => Least.Order().Take(draws.Worst - 1).Sum();

    /// <summary>Null where the search found nothing in time.</summary>
    private static long? LeastOf(long[] values, List<IntegerConstraint> within, double deterministicSeconds, CancellationToken token)
    {
        var programme = new IntegerProgramme([.. values.Select(value => new IntegerVariable(1, value))], within)
        {
            HasTightRelaxation = true,
        };
        return IntegerSolver.Search(programme, deterministicSeconds, token).Solution?.LeastCost;
    }

    private static IntegerConstraint AtLeast(long[] values, long amount) =>
        new([.. values.Select((value, at) => (at, value)).Where(term => term.value != 0)], amount);
}
