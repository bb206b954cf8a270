using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.CashFlows;

namespace BenefitAnalyzer.Appraisal.Results;

/// <summary>An appraisal as published numbers, each of which leads down to lines and their places.</summary>
/// <param name="Initiative">Code of the initiative, or the name of the file.</param>
/// <param name="Measures">What is said of the whole: net present value, ratio, rates, equivalent annual cost.</param>
/// <param name="Items">Switching value of each item.</param>
/// <param name="Totals">Residual of each printed total.</param>
/// <param name="Lines">Amount of each line appraised.</param>
public sealed record AppraisalFigures(
    string Initiative,
    ProjectAppraisal Appraisal,
    IReadOnlyList<Figure> Measures,
    IReadOnlyList<ViewFigures> Views,
    IReadOnlyList<YearFigures> Years,
    IReadOnlyList<(CashFlowItem Item, Figure Change)> Items,
    IReadOnlyList<(TotalCheck Check, Figure Residual)> Totals,
    IReadOnlyList<Figure> Lines
)
{
    /// <summary>Every figure, in the order in which they are printed.</summary>
    public IEnumerable<Figure> All =>
        [
            .. Measures,
            .. Views
                .SelectMany(view =>
                    new[] { view.NetPresentValue, view.BreakEven, view.FirstCrossing, view.Payback, view.DiscountedPayback }
                )
                .Where(figure => Measures.All(measure => measure.Id != figure.Id)),
            .. Items.Select(item => item.Change),
            .. Totals.Select(total => total.Residual),
            .. Years.SelectMany(year =>
                new[] { year.Factor, year.Costs, year.Benefits }.OfType<Figure>().Concat(year.Net).Concat(year.Cumulative)
            ),
            .. Lines,
        ];
}
