using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Optimisation;

namespace BenefitAnalyzer.Funding.Portfolio.Solving;

/// <summary>A portfolio as an integer programme: a variable of 0 or 1 for each option first, then those that a percentile needs.</summary>
/// <param name="Unit">What one of the programme's cost is worth in the measure.</param>
internal sealed record PortfolioProgramme(IntegerProgramme Programme, decimal Unit)
{
    /// <summary>For a measure that adds up over options.</summary>
    public static PortfolioProgramme Of(PortfolioModel model, PortfolioObjective objective)
    {
        var values = objective.Values(model);
        var scale = WholeScale.Of(values);
        return new PortfolioProgramme(
            new IntegerProgramme([.. values.Select(value => new IntegerVariable(1, -scale.Nearest(value)))], Rows(model)),
            scale.Unit
        );
    }

    /// <summary>For a percentile: the threshold that all but fewer than the worst draws reach.</summary>
    /// <param name="start">A choice within the limits, from which the search begins.</param>
    public static PortfolioProgramme OfPercentile(
        PortfolioModel model,
        DownsideDraws draws,
        PercentileBound bound,
        IReadOnlyCollection<int> start
    )
    {
        var options = model.Options.Count;
        var worst = draws.WorstOf(start);
        var threshold = worst[^1].Value;
        var below = worst.Where(draw => draw.Value < threshold).Select(draw => draw.Draw).ToHashSet();
        return new PortfolioProgramme(
            new IntegerProgramme(
                [
                    .. Enumerable.Repeat(new IntegerVariable(1, 0), options),
                    new IntegerVariable(bound.Highest, -1) { Least = threshold },
                    .. draws.Values.Select(_ => new IntegerVariable(1, 0)),
                ],
                [
                    .. Rows(model),
                    .. draws.Values.Select(
                        (draw, at) => AboveThreshold(draw, options, (options + 1 + at, bound.Highest - bound.Least[at]))
                    ),
                    IntegerConstraint.AtMost(draws.Values.Select((_, at) => (options + 1 + at, 1L)), draws.Worst - 1),
                ]
            )
            {
                HasTightRelaxation = true,
                Hint =
                [
                    .. Enumerable.Range(0, options).Select(at => start.Contains(at) ? 1L : 0L),
                    threshold,
                    .. draws.Values.Select((_, at) => below.Contains(at) ? 1L : 0L),
                ],
            },
            draws.Unit
        );
    }

    /// <summary>A limit whose uses and amount are whole multiples of a unit; where none fits, uses are rounded up and the amount down.</summary>
    public static IntegerConstraint Row(OptionLimit limit)
    {
        var scale = WholeScale.Of([.. limit.Uses.Select(use => use.Use), limit.Amount]);
        return IntegerConstraint.AtMost(limit.Uses.Select(use => (use.Option, scale.Up(use.Use))), scale.Down(limit.Amount));
    }

    private static List<IntegerConstraint> Rows(PortfolioModel model) => [.. model.Limits.Select(Row)];

    /// <summary>Value of the draw − threshold + what it falls short by ≥ 0.</summary>
    private static IntegerConstraint AboveThreshold(long[] draw, int threshold, (int, long) shortfall) =>
        new([.. draw.Select((value, at) => (at, value)).Where(term => term.value != 0), (threshold, -1), shortfall], 0);
}
