using BenefitAnalyzer.Benefits.Attribution.Measured;
using BenefitAnalyzer.Benefits.Attribution.Verdicts;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Attribution.Results;

/// <summary>What is left of a campaign or an incentive at the end of the data, and what each transaction of it cost.</summary>
/// <param name="Added">Visits of the last three months that were made electronically instead.</param>
/// <param name="Cost">Cost of one of them.</param>
public sealed record PersistingFigures(Figure Added, Figure Cost)
{
    private const int Months = 3;
    private const int Weeks = 13;

    /// <summary>Months or weeks at the end of the data that tell what persists.</summary>
    public static int PeriodsOf(SeriesPeriod series) => series == SeriesPeriod.Week ? Weeks : Months;

    /// <param name="key">What tells the initiative from others, as in its other figures.</param>
    /// <param name="displaced">Displaced volume since the launch, of which this is the last part.</param>
    internal static PersistingFigures Of(
        InitiativeAttribution attribution,
        IReadOnlyList<(string, string)> key,
        Figure displaced,
        string data
    )
    {
        var added = AddedIn(attribution, displaced, key, data);
        var cost = AttributionDefinitions.CostPerAdded.Figure(
            key,
            added is { State: FigureState.Known, Value: > 0 and var count } ? Each(attribution.Cost, count) : null,
            data,
            new FigureInput("added", added)
        );
        return new PersistingFigures(
            added,
            cost.Value is null
                ? cost with
                {
                    State = FigureState.NotKnown,
                    Reason =
                        added.State != FigureState.Known ? added.Reason
                        : added.Value <= 0
                            ? new LocalText("nothing that was added persists in the last three months", "最後三個月沒有持續的新增宗數")
                        : new LocalText(
                            "no actual cost is given; add rows with stage actual to initiative_costs",
                            "沒有實際開支；請在initiative_costs加入stage為actual的列"
                        ),
                }
                : cost with
                {
                    Numerator = attribution.Cost,
                    Denominator = added.Value,
                    Low = Each(attribution.Cost, added.High),
                    High = Each(attribution.Cost, added.Low),
                    // With few transactions added each may have cost any amount.
                    Reason = added.Low is > 0
                        ? displaced.Reason
                        : new LocalText("no upper end: as few as none may persist", "沒有上限：持續的宗數可能是零"),
                }
        );
    }

    private static Figure AddedIn(InitiativeAttribution attribution, Figure displaced, IReadOnlyList<(string, string)> key, string data)
    {
        var last = PeriodsOf(attribution.Series);
        var figure = AttributionDefinitions.Persisting.Figure(key, null, data, new FigureInput("displaced", displaced));
        if (attribution is not { Verdict: Verdict.Effect, Estimate: { } estimate })
        {
            var verdict = VerdictWords.Of(attribution.Verdict);
            return figure with
            {
                State = FigureState.NotKnown,
                Reason = new LocalText(
                    $"not known: the verdict on its displaced volume is '{verdict.English}'",
                    $"未知：分流宗數的結論為「{verdict.Chinese}」"
                ),
            };
        }

        var expected = estimate.Path.TakeLast(last).Sum();
        var actual = attribution.Actual.TakeLast(last).Sum();
        return AttributionFigures.Whole(expected - actual) is { } count
            ? figure with
            {
                State = FigureState.Known,
                Value = count,
                Low = AttributionFigures.Whole((expected * estimate.Low / estimate.Counterfactual) - actual),
                High = AttributionFigures.Whole((expected * estimate.High / estimate.Counterfactual) - actual),
                Reason = displaced.Reason,
            }
            : figure with
            {
                State = FigureState.NotKnown,
                Reason = new LocalText("not known: one of the last three months is not complete", "未知：最後三個月中有月份的數據不完整"),
            };
    }

    private static decimal? Each(decimal? cost, decimal? count) => cost is { } spent && count is > 0 and var of ? spent / of : null;
}
