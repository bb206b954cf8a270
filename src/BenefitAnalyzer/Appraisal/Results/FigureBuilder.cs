using System.Globalization;
using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Results;

/// <summary>Turns one appraisal into figures.</summary>
/// <param name="data">Hash of what it was made from.</param>
/// <param name="sources">Figures that lines were taken from, by the place of the line.</param>
internal sealed class FigureBuilder(ProjectAppraisal appraisal, string data, IReadOnlyDictionary<string, Figure> sources)
{
    private const string View = "view";
    private static readonly LocalText Never = new("not within the years appraised", "在評估年期內沒有出現");

    public static AppraisalFigures Build(ProjectAppraisal appraisal, string data, IReadOnlyDictionary<string, Figure> sources) =>
        new FigureBuilder(appraisal, data, sources).Build();

    private AppraisalFigures Build()
    {
        List<Figure> lines = [.. appraisal.Lines.Select((line, at) => LineOf(line, at + 1))];
        List<YearFigures> years = [.. appraisal.Years.Select((_, at) => YearOf(at, lines))];
        var costs = PresentOf(AppraisalDefinitions.PresentCosts, appraisal.PresentValueOfCosts, years, year => year.Costs);
        var benefits = PresentOf(AppraisalDefinitions.PresentBenefits, appraisal.PresentValueOfBenefits, years, year => year.Benefits);
        List<ViewFigures> views =
        [
            .. appraisal.Views.Select(
                (view, at) =>
                    ViewOf(
                        view,
                        at,
                        years,
                        at == 0 ? [new("benefits", benefits), new("costs", costs)] : Inputs(years, year => year.Net[at])
                    )
            ),
        ];
        return new AppraisalFigures(
            appraisal.Flow.Id,
            appraisal,
            [.. MeasuresOf(views[0].NetPresentValue, costs, benefits).Select(figure => figure with { Partial = Partial() })],
            views,
            years,
            [.. appraisal.SwitchingValues.Select(item => (item.Item, ItemOf(item, views[0].NetPresentValue)))],
            [.. appraisal.Totals.Select((check, at) => (check, TotalOf(check, at + 1)))],
            lines
        );
    }

    private IEnumerable<Figure> MeasuresOf(Figure npv, Figure costs, Figure benefits)
    {
        yield return npv;
        if (appraisal.IsAdjusted)
        {
            yield return Of(AppraisalDefinitions.StatedNetPresentValue, appraisal.StatedNetPresentValue);
        }

        if (appraisal.BenefitsRealised != 1)
        {
            yield return Of(AppraisalDefinitions.ClaimedNetPresentValue, appraisal.ClaimedNetPresentValue) with
            {
                Reason = appraisal.NotDiscounted,
            };
            yield return Of(AppraisalDefinitions.BenefitsRealised, Math.Round(appraisal.BenefitsRealised, 10)) with
            {
                Reason = OptimismText.Of(appraisal.BenefitOptimism),
            };
        }

        if (appraisal.WeightedNetPresentValue is { } weighted)
        {
            yield return Of(AppraisalDefinitions.WeightedNetPresentValue, weighted);
        }

        if (appraisal.NetPresentValueByDay is { } byDay)
        {
            yield return Of(AppraisalDefinitions.NetPresentValueByDay, byDay);
        }

        yield return costs;
        yield return benefits;
        yield return Of(AppraisalDefinitions.Ratio, appraisal.BenefitCostRatio, [new("benefits", benefits), new("costs", costs)]) with
        {
            State = StateOfRatio(appraisal),
            Reason = appraisal.NoRatio ?? appraisal.NotDiscounted,
        };
        yield return InternalRate();
        yield return Of(AppraisalDefinitions.ModifiedRate, Rounded(appraisal.ModifiedInternalRate));
        yield return Of(AppraisalDefinitions.EquivalentAnnualCost, appraisal.EquivalentAnnualCost, [new("costs", costs)]) with
        {
            Reason = appraisal.NotDiscounted,
        };
        if (appraisal.Proportionality.EffortShare is { } share)
        {
            yield return Of(AppraisalDefinitions.EffortShare, share);
        }
    }

    /// <summary>With net costs or benefits on the wrong side of 0 there is none; without a discount rate it is withheld.</summary>
    internal static FigureState StateOfRatio(ProjectAppraisal appraisal) =>
        appraisal.BenefitCostRatio is not null ? FigureState.Known
        : appraisal.NoRatio is not null ? FigureState.DoesNotExist
        : FigureState.Withheld;

    private Figure InternalRate()
    {
        var found = appraisal.InternalRates;
        var rates = string.Join(", ", found.Rates.Select(rate => (100 * rate).ToString("0.##", CultureInfo.InvariantCulture) + "%"));
        return Of(AppraisalDefinitions.InternalRate, Rounded(found.Only)) with
        {
            State =
                found.Only is not null ? FigureState.Known
                : found.Rates.Count == 0 ? FigureState.DoesNotExist
                : FigureState.Withheld,
            Reason = found is { Rates.Count: > 1, Remark: { } remark }
                ? new LocalText($"{rates}: {remark.English}", $"{rates}：{remark.Chinese}")
                : found.Remark,
        };
    }

    private ViewFigures ViewOf(ViewResult result, int at, List<YearFigures> years, IReadOnlyList<FigureInput> inputs)
    {
        var first = appraisal.Years[0];
        var view = result.View.Id;
        var cumulative = Inputs(years, year => year.Cumulative[at]);
        return new ViewFigures(
            result.View,
            Of(AppraisalDefinitions.NetPresentValue, result.NetPresentValue, inputs, (View, view)) with
            {
                Reason = appraisal.NotDiscounted,
                Partial = Partial(),
            },
            Reached(AppraisalDefinitions.BreakEven, BreakEven.YearOf(result.Plain.Lasting, first)?.BeginsIn),
            Reached(AppraisalDefinitions.FirstCrossing, BreakEven.YearOf(result.Plain.FirstCrossing, first)?.BeginsIn),
            Reached(AppraisalDefinitions.Payback, result.Plain.PaybackYears(appraisal.Timing)),
            Reached(AppraisalDefinitions.DiscountedPayback, result.Discounted?.PaybackYears(appraisal.Timing)) with
            {
                Reason = appraisal.NotDiscounted ?? (result.Discounted?.Lasting is null ? Never : null),
            }
        );

        Figure Reached(Definition definition, decimal? value) =>
            Of(definition, value, cumulative, (View, view)) with
            {
                Reason = value is null ? Never : null,
                Partial = Partial(),
            };
    }

    private YearFigures YearOf(int at, List<Figure> lines)
    {
        var year = appraisal.Years[at];
        var key = ("year", year.ToString());
        var factor = appraisal.Factors is { } factors ? Of(AppraisalDefinitions.Factor, factors[at], [], key) : null;
        return new YearFigures(
            year,
            factor,
            Of(AppraisalDefinitions.Costs, appraisal.CostByYear[at], LinesOf(line => line.Kind == FlowKind.Cost), key),
            Of(AppraisalDefinitions.Benefits, appraisal.BenefitByYear[at], LinesOf(line => line.Kind == FlowKind.Benefit), key),
            [
                .. appraisal.Views.Select(view =>
                    Of(AppraisalDefinitions.Net, view.Plain.NetByYear[at], LinesOf(view.View.Counts), (View, view.View.Id), key)
                ),
            ],
            [
                .. appraisal.Views.Select(view =>
                    Of(AppraisalDefinitions.Cumulative, view.Plain.CumulativeByYear[at], [], (View, view.View.Id), key)
                ),
            ]
        );

        List<FigureInput> LinesOf(Func<CashFlowLine, bool> isCounted) =>
            [
                .. appraisal
                    .Lines.Index()
                    .Where(line => line.Item.Year == year && isCounted(line.Item))
                    .Select(line => new FigureInput($"line-{line.Index + 1}", lines[line.Index])),
            ];
    }

    private Figure LineOf(CashFlowLine line, int number) =>
        Of(
            AppraisalDefinitions.Amount,
            line.Amount,
            sources.TryGetValue(line.Place, out var source) ? [new("ledger", source)] : [],
            ("line", number.ToString(CultureInfo.InvariantCulture))
        ) with
        {
            Reason = LocalText.Same($"{line.Place}: {line.Label}, {line.Year}"),
        };

    private Figure PresentOf(Definition definition, decimal? value, List<YearFigures> years, Func<YearFigures, Figure> own) =>
        Of(definition, value, Inputs(years, own)) with
        {
            Reason = appraisal.NotDiscounted,
            Partial = Partial(),
        };

    private Figure ItemOf(SwitchingValue item, Figure npv) =>
        Of(
            AppraisalDefinitions.SwitchingValue,
            item.Change is { } change ? Math.Round(change, 10) : null,
            [new("npv", npv)],
            ("item", item.Item.Label),
            ("kind", item.Item.Kind == FlowKind.Cost ? "cost" : "benefit"),
            ("category", CategoryText.Of(item.Item.Category).English),
            ("recurrent", item.Item.IsRecurrent ? "yes" : "no")
        );

    private Figure TotalOf(TotalCheck check, int number) =>
        Of(AppraisalDefinitions.Residual, check.Residual, [], ("total", number.ToString(CultureInfo.InvariantCulture))) with
        {
            Numerator = check.Printed.Amount,
            Denominator = check.Recomputed,
            Reason = LocalText.Same(check.Printed.Place),
        };

    private static List<FigureInput> Inputs(List<YearFigures> years, Func<YearFigures, Figure> own) =>
        [
            .. years.SelectMany(year =>
                year.Factor is { } factor
                    ? new FigureInput[] { new(year.Year.ToString(), own(year)), new($"factor-{year.Year}", factor) }
                    : [new(year.Year.ToString(), own(year))]
            ),
        ];

    private LocalText? Partial() =>
        appraisal.BlankAmounts == 0
            ? null
            : new LocalText(
                $"partial: {appraisal.BlankAmounts} of {appraisal.Flow.Lines.Count} amounts are blank",
                $"不完整：{appraisal.Flow.Lines.Count}項金額中有{appraisal.BlankAmounts}項留空"
            );

    private Figure Of(
        Definition definition,
        decimal? value,
        IReadOnlyList<FigureInput>? inputs = null,
        params ReadOnlySpan<(string Name, string Value)> keys
    ) => definition.Figure([("initiative", appraisal.Flow.Id), .. keys], value, data, inputs ?? []);

    /// <summary>A rate to ten digits: what follows is the solver's.</summary>
    private static decimal? Rounded(double? rate) => rate is { } value && Math.Abs(value) < 1e15 ? Math.Round((decimal)value, 10) : null;
}
