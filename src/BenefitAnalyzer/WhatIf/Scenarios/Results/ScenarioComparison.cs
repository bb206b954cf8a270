using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Scenarios.Results;

/// <summary>Scenarios beside the base and beside each other.</summary>
/// <param name="Rows">By scenario, the base first, and initiative, all together last.</param>
/// <param name="Pairs">Each scenario against the base, then against each before it.</param>
/// <param name="Paths">By scenario, all initiatives together.</param>
public sealed record ScenarioComparison(
    IReadOnlyList<ScenarioFigures> Rows,
    IReadOnlyList<ScenarioPair> Pairs,
    IReadOnlyList<ScenarioPath> Paths
)
{
    /// <summary>Of all initiatives together, by scenario.</summary>
    public IEnumerable<ScenarioFigures> Totals => Rows.Where(row => row.Initiative == ScenarioOutcome.All);

    public IEnumerable<Figure> All =>
        [.. Rows.SelectMany(row => row.All), .. Pairs.SelectMany(pair => pair.Differences), .. Paths.SelectMany(path => path.Cumulative)];

    /// <param name="outcomes">The base first.</param>
    /// <param name="data">Hash of what they were made from.</param>
    public static ScenarioComparison Of(IReadOnlyList<ScenarioOutcome> outcomes, string data)
    {
        var rows = ScenarioFigures.Of(outcomes, data);
        var totals = rows.Where(row => row.Initiative == ScenarioOutcome.All).ToList();
        return new ScenarioComparison(
            rows,
            [
                .. from at in Enumerable.Range(1, outcomes.Count - 1)
                from against in Enumerable.Range(0, at)
                select Pair(totals[at], totals[against], data),
            ],
            [.. outcomes.Select(outcome => Path(outcome, data))]
        );
    }

    private static ScenarioPair Pair(ScenarioFigures scenario, ScenarioFigures against, string data) =>
        new(
            scenario.Outcome.Scenario,
            against.Outcome.Scenario,
            against.Changes.Count == 0
                ? scenario.Changes
                :
                [
                    .. FlowView.Three.Select(
                        (view, at) =>
                            ScenarioDefinitions.Difference.Figure(
                                [
                                    ("scenario", scenario.Outcome.Scenario.Id),
                                    ("against", against.Outcome.Scenario.Id),
                                    ("initiative", ScenarioOutcome.All),
                                    ("view", view.Id),
                                ],
                                scenario.NetPresentValues[at].Value - against.NetPresentValues[at].Value,
                                data,
                                new FigureInput("scenario", scenario.NetPresentValues[at]),
                                new FigureInput("against", against.NetPresentValues[at])
                            ) with
                            {
                                Reason = scenario.NetPresentValues[at].Reason ?? against.NetPresentValues[at].Reason,
                            }
                    ),
                ]
        );

    private static ScenarioPath Path(ScenarioOutcome outcome, string data)
    {
        var (total, sum) = (outcome.Total, 0m);
        var byYear = new List<Figure>();
        foreach (var (at, year) in total.Years.Index())
        {
            sum += total.BenefitByYear[at] - total.CostByYear[at];
            byYear.Add(
                ScenarioDefinitions.Cumulative.Figure(
                    [("scenario", outcome.Scenario.Id), ("initiative", ScenarioOutcome.All), ("year", year.ToString())],
                    sum,
                    data
                )
            );
        }

        var view = total.Views.Single(result => result.View == FlowView.All);
        return new ScenarioPath(outcome.Scenario, total.Years, byYear, BreakEven.YearOf(view.Plain.Lasting, total.Years[0]));
    }
}

/// <summary>One scenario held against another, all initiatives together.</summary>
/// <param name="Differences">Of the net present values, in the order of <see cref="FlowView.Three"/>.</param>
public sealed record ScenarioPair(Scenario Scenario, Scenario Against, IReadOnlyList<Figure> Differences)
{
    /// <summary>What they assume differently: a value that is null is the base's.</summary>
    public IEnumerable<(LeverName Lever, LeverValue? From, LeverValue? To)> Inputs =>
        Against
            .Levers.Concat(Scenario.Levers)
            .Select(value => value.Lever)
            .Distinct()
            .Select(lever => (lever, From: ValueIn(Against, lever), To: ValueIn(Scenario, lever)))
            .Where(change => !IsSame(change.From, change.To));

    private static LeverValue? ValueIn(Scenario scenario, LeverName lever) => scenario.Levers.FirstOrDefault(value => value.Lever == lever);

    private static bool IsSame(LeverValue? first, LeverValue? second) =>
        first is not null && second is not null && first.Path.SequenceEqual(second.Path);
}

/// <summary>How the cumulative net benefit of all initiatives runs under a scenario, all benefits counted.</summary>
/// <param name="BreakEven">Null where it never does.</param>
public sealed record ScenarioPath(
    Scenario Scenario,
    IReadOnlyList<FiscalYear> Years,
    IReadOnlyList<Figure> Cumulative,
    FiscalYear? BreakEven
);
