using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Scenarios.Results;

/// <summary>One initiative, or all together, under one scenario.</summary>
/// <param name="Initiative"><see cref="ScenarioOutcome.All"/> for all together.</param>
/// <param name="Changes">Of the net present values; empty for the base, and for what only the scenario has.</param>
/// <param name="NetPresentValues">In the order of <see cref="FlowView.Three"/>, as are the others.</param>
public sealed record ScenarioFigures(
    ScenarioOutcome Outcome,
    string Initiative,
    IReadOnlyList<Figure> NetPresentValues,
    IReadOnlyList<Figure> Changes,
    Figure Ratio,
    IReadOnlyList<Figure> BreakEvens
)
{
    private static readonly LocalText Never = new("not within the years appraised", "在評估年期內沒有出現");

    public IEnumerable<Figure> All => [.. NetPresentValues, .. Changes, Ratio, .. BreakEvens];

    /// <param name="outcomes">The base first.</param>
    /// <param name="data">Hash of what they were made from.</param>
    public static IReadOnlyList<ScenarioFigures> Of(IReadOnlyList<ScenarioOutcome> outcomes, string data)
    {
        List<ScenarioFigures> made = [.. outcomes[0].WithTotal.Select(appraisal => Of(outcomes[0], appraisal, null, data))];
        var bases = made.ToDictionary(figures => figures.Initiative);
        made.AddRange(
            outcomes
                .Skip(1)
                .SelectMany(outcome =>
                    outcome.WithTotal.Select(appraisal => Of(outcome, appraisal, bases.GetValueOrDefault(appraisal.Flow.Id), data))
                )
        );
        return made;
    }

    private static ScenarioFigures Of(ScenarioOutcome outcome, ProjectAppraisal appraisal, ScenarioFigures? standard, string data)
    {
        (string, string)[] key = [("scenario", outcome.Scenario.Id), ("initiative", appraisal.Flow.Id)];
        List<Figure> values =
        [
            .. appraisal.Views.Select(view =>
                ScenarioDefinitions.NetPresentValue.Figure([.. key, ("view", view.View.Id)], view.NetPresentValue, data) with
                {
                    Reason = appraisal.NotDiscounted,
                }
            ),
        ];
        return new ScenarioFigures(
            outcome,
            appraisal.Flow.Id,
            values,
            standard is null ? [] : [.. values.Select((value, at) => Change(value, standard.NetPresentValues[at], key, at, data))],
            ScenarioDefinitions.Ratio.Figure(key, appraisal.BenefitCostRatio, data) with
            {
                State = FigureBuilder.StateOfRatio(appraisal),
                Reason = appraisal.NoRatio ?? appraisal.NotDiscounted,
            },
            [
                .. appraisal.Views.Select(view =>
                    ScenarioDefinitions.BreakEven.Figure(
                        [.. key, ("view", view.View.Id)],
                        BreakEven.YearOf(view.Plain.Lasting, appraisal.Years[0])?.BeginsIn,
                        data
                    ) with
                    {
                        Reason = view.Plain.Lasting is null ? Never : null,
                    }
                ),
            ]
        );
    }

    private static Figure Change(Figure value, Figure standard, (string, string)[] key, int at, string data) =>
        ScenarioDefinitions.Change.Figure(
            [.. key, ("view", FlowView.Three[at].Id)],
            value.Value - standard.Value,
            data,
            new FigureInput("scenario", value),
            new FigureInput("base", standard)
        ) with
        {
            Reason = value.Reason ?? standard.Reason,
        };
}
