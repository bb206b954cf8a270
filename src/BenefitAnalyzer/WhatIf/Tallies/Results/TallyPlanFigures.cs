using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.WhatIf.Tallies.Results;

/// <summary>A planned tally as published numbers.</summary>
/// <param name="Effect">Null for arrivals, as <paramref name="Clustered"/>.</param>
/// <param name="Cost">Null where nobody said what an hour costs.</param>
public sealed record TallyPlanFigures(
    TallyPlan Plan,
    Figure OneByOne,
    Figure? Effect,
    Figure? Clustered,
    Figure Neyman,
    Figure Proportional,
    Figure Drawn,
    Figure Visits,
    Figure Precision,
    Figure? Cost
)
{
    public IEnumerable<Figure> All =>
        new[] { OneByOne, Effect, Clustered, Neyman, Proportional, Drawn, Visits, Precision, Cost }.OfType<Figure>();

    /// <param name="data">Hash of the data.</param>
    public static TallyPlanFigures Of(TallyPlan plan, string data)
    {
        var key = TallyAddress.Of(plan);
        var one = TallyDefinitions.OneByOne.Figure(key, Up(plan.DrawnOneByOne), data);
        var effect = plan.Spread.Effect is { } known ? TallyDefinitions.Effect.Figure(key, Rounded(known.Factor), data) : null;
        var drawn = TallyDefinitions.Drawn.Figure(key, plan.Sizes.Sum(), data);
        return new TallyPlanFigures(
            plan,
            one,
            effect,
            effect is null
                ? null
                : TallyDefinitions.Clustered.Figure(
                    key,
                    Up(plan.DrawnOneByOne * plan.Spread.Effect!.Factor),
                    data,
                    new FigureInput("one by one", one),
                    new FigureInput("effect", effect)
                ),
            TallyDefinitions.Neyman.Figure(key, Up(plan.NeymanSize), data),
            TallyDefinitions.Proportional.Figure(key, Up(plan.ProportionalSize), data),
            drawn,
            TallyDefinitions.Visits.Figure(key, Math.Round((decimal)plan.VisitsCounted), data),
            TallyDefinitions.Precision.Figure(key, Rounded(plan.ExpectedHalfWidth / plan.Spread.Mean), data),
            plan.Cost is { } cost ? TallyDefinitions.Cost.Figure(key, cost, data, new FigureInput("hours", drawn)) : null
        );
    }

    private static decimal? Up(double? value) => value is { } size && size < 1e12 ? (decimal)Math.Ceiling(Math.Round(size, 9)) : null;

    private static decimal? Rounded(double value) => double.IsFinite(value) ? Math.Round((decimal)value, 6) : null;
}
