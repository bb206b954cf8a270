using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Optimisation;

namespace BenefitAnalyzer.Funding.Portfolio.Solving;

/// <summary>A portfolio as an integer programme: a variable of 0 or 1 for each option first, then those that a downside needs.</summary>
/// <param name="Unit">What one of the programme's cost is worth in the measure.</param>
/// <param name="IsExact">Whether no value was rounded to the unit.</param>
internal sealed record PortfolioProgramme(IntegerProgramme Programme, decimal Unit, bool IsExact)
{
    /// <param name="model">Its draws must not be null for a downside.</param>
    public static PortfolioProgramme Of(PortfolioModel model, PortfolioObjective objective)
    {
        var limits = model.Limits.Select(Row).ToList();
        return objective.IsDownside ? Downside(model, objective, limits) : Sum(model, objective.Values(model), limits);
    }

    /// <summary>A limit whose uses and amount are whole multiples of a unit; where none fits, uses are rounded up and the amount down.</summary>
    public static IntegerConstraint Row(OptionLimit limit)
    {
        var scale = WholeScale.Of([.. limit.Uses.Select(use => use.Use), limit.Amount]);
        return IntegerConstraint.AtMost(limit.Uses.Select(use => (use.Option, scale.Up(use.Use))), scale.Down(limit.Amount));
    }

    private static PortfolioProgramme Sum(PortfolioModel model, IReadOnlyList<decimal> values, List<IntegerConstraint> limits)
    {
        var scale = WholeScale.Of(values);
        return new PortfolioProgramme(
            new IntegerProgramme([.. values.Select(value => new IntegerVariable(1, -scale.Nearest(value)))], limits),
            scale.Unit,
            scale.IsExact
        );
    }

    private static PortfolioProgramme Downside(PortfolioModel model, PortfolioObjective objective, List<IntegerConstraint> limits)
    {
        var draws = model.Draws!.Take(PortfolioObjective.MostDraws).ToList();
        var worst = objective.WorstOf(draws.Count);
        // Cents of a simulated value mean nothing: whole dollars, or larger units where the sum over draws asks for it.
        var rounded = draws.ConvertAll(draw => Array.ConvertAll(draw, value => Math.Round((decimal)value)));
        var widest = rounded.Max(draw => draw.Sum(Math.Abs));
        var scale = WholeScale.Of([1, widest], 2 * draws.Count);
        var whole = rounded.ConvertAll(draw => Array.ConvertAll(draw, scale.Nearest));
        var most = whole.Max(draw => draw.Sum(value => Math.Max(value, 0)));
        var least = whole.Min(draw => draw.Sum(value => Math.Min(value, 0)));
        return objective.Measure == PortfolioMeasure.ConditionalValueAtRisk
            ? Tail(model.Options.Count, limits, whole, worst, least, most) with
            {
                Unit = scale.Unit / worst,
            }
            : Order(model.Options.Count, limits, whole, worst, least, most) with
            {
                Unit = scale.Unit,
            };
    }

    /// <summary>worst × threshold − Σ shortfall below the threshold: at its largest worst × the mean of the worst draws.</summary>
    private static PortfolioProgramme Tail(
        int options,
        List<IntegerConstraint> limits,
        List<long[]> draws,
        int worst,
        long least,
        long most
    ) =>
        new(
            new IntegerProgramme(
                [
                    .. Choices(options),
                    new IntegerVariable(most, -worst) { Least = least },
                    .. draws.Select(_ => new IntegerVariable(most - least, 1)),
                ],
                [.. limits, .. draws.Select((draw, at) => AboveThreshold(draw, options, (options + 1 + at, 1)))]
            ),
            1,
            false
        );

    /// <summary>The threshold that all but fewer than the worst draws reach.</summary>
    private static PortfolioProgramme Order(
        int options,
        List<IntegerConstraint> limits,
        List<long[]> draws,
        int worst,
        long least,
        long most
    ) =>
        new(
            new IntegerProgramme(
                [.. Choices(options), new IntegerVariable(most, -1) { Least = least }, .. draws.Select(_ => new IntegerVariable(1, 0))],
                [
                    .. limits,
                    .. draws.Select((draw, at) => AboveThreshold(draw, options, (options + 1 + at, most - least))),
                    IntegerConstraint.AtMost(draws.Select((_, at) => (options + 1 + at, 1L)), worst - 1),
                ]
            ),
            1,
            false
        );

    private static IEnumerable<IntegerVariable> Choices(int options) => Enumerable.Repeat(new IntegerVariable(1, 0), options);

    /// <summary>Value of the draw − threshold + what it falls short by ≥ 0.</summary>
    private static IntegerConstraint AboveThreshold(long[] draw, int threshold, (int, long) shortfall) =>
        new([.. draw.Select((value, at) => (at, value)).Where(term => term.value != 0), (threshold, -1), shortfall], 0);
}
