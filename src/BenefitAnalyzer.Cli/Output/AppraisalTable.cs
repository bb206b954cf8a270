using System.Globalization;
using System.Text;
using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>Appraisals as tables to read.</summary>
internal static class AppraisalTable
{
    public static string Of(IReadOnlyList<AppraisalFigures> appraisals, string currency)
    {
        var number = new ConsoleNumber(currency);
        var text = new StringBuilder();
        foreach (var appraisal in appraisals)
        {
            var made = appraisal.Appraisal;
            text.Append(
                CultureInfo.InvariantCulture,
                $"{(text.Length == 0 ? "" : "\n")}{appraisal.Initiative}: {made.Years[0]} to {made.Years[^1]}, {made.Schedule?.Name.English ?? "not discounted"}, {TimingText(made)}\n\n"
            );
            text.Append(Measures(appraisal, number)).Append('\n');
            text.Append(Views(appraisal, number)).Append('\n');
            text.Append(Years(appraisal)).Append('\n');
            text.Append(Items(appraisal, number));
            if (appraisal.Totals.Count > 0)
            {
                text.Append('\n').Append(Totals(appraisal));
            }
        }

        return text.ToString();
    }

    private static string Measures(AppraisalFigures appraisal, ConsoleNumber number)
    {
        var names = AppraisalDefinitions.All.ToDictionary(
            definition => $"{definition.Id}@{definition.Version}",
            definition => definition.Name
        );
        return TextTable.Of(
            ["measure", "value", "note"],
            [false, true, false],
            [
                .. appraisal.Measures.Select(figure =>
                    (IReadOnlyList<string>)[names[figure.Definition].English, number.Of(figure), Note(figure)]
                ),
                .. Proportion(appraisal, number),
            ]
        );
    }

    private static IEnumerable<IReadOnlyList<string>> Proportion(AppraisalFigures appraisal, ConsoleNumber number)
    {
        var proportionality = appraisal.Appraisal.Proportionality;
        if (proportionality.Threshold is { } threshold)
        {
            yield return
            [
                "Path",
                proportionality.IsShort ? "short" : "full",
                $"cost {number.Of(proportionality.Cost, MetricUnit.Money)} against {number.Of(threshold.Amount, MetricUnit.Money)}{(threshold.Source is { } source ? $" ({source})" : "")}: {(proportionality.IsShort ? "claims, counts and evidence are enough" : "all of the appraisal is due")}",
            ];
        }
    }

    private static string Views(AppraisalFigures appraisal, ConsoleNumber number) =>
        TextTable.Of(
            ["break-even of", "net present value", "break-even", "first crossing", "payback", "discounted payback"],
            [false, true, true, true, true, true],
            [
                .. appraisal.Views.Select(view =>
                    (IReadOnlyList<string>)
                        [
                            view.View.Name.English,
                            number.Of(view.NetPresentValue),
                            Reached(view.BreakEven, number),
                            Reached(view.FirstCrossing, number),
                            Reached(view.Payback, number),
                            Reached(view.DiscountedPayback, number),
                        ]
                ),
            ]
        );

    private static string Years(AppraisalFigures appraisal) =>
        TextTable.Of(
            ["year", "factor", "costs", "benefits", "net", .. appraisal.Views.Select(view => $"cumulative {view.View.Id}")],
            [false, true, true, true, true, .. appraisal.Views.Select(_ => true)],
            [
                .. appraisal.Years.Select(year =>
                    (IReadOnlyList<string>)
                        [
                            year.Year.ToString(),
                            year.Factor?.Value?.ToString("0.000000", CultureInfo.InvariantCulture) ?? "",
                            Amount(year.Costs.Value),
                            Amount(year.Benefits.Value),
                            Amount(year.Net[0].Value),
                            .. year.Cumulative.Select(figure => Amount(figure.Value)),
                        ]
                ),
            ]
        );

    private static string Items(AppraisalFigures appraisal, ConsoleNumber number) =>
        TextTable.Of(
            ["item", "category", "recurrent", "switching value"],
            [false, false, false, true],
            [
                .. appraisal.Items.Select(item =>
                    (IReadOnlyList<string>)
                        [
                            item.Item.Label,
                            CategoryText.Of(item.Item.Category).English,
                            item.Item.IsRecurrent ? "yes" : "no",
                            number.Of(item.Change),
                        ]
                ),
            ]
        );

    private static string Totals(AppraisalFigures appraisal) =>
        TextTable.Of(
            ["printed total", "year", "printed", "recomputed", "residual", "place"],
            [false, false, true, true, true, false],
            [
                .. appraisal.Totals.Select(total =>
                    (IReadOnlyList<string>)
                        [
                            total.Check.Printed.Kind.ToString().ToLowerInvariant(),
                            total.Check.Printed.Year?.ToString() ?? "all",
                            total.Check.Printed.Amount is { } printed ? Amount(printed) : "-",
                            Amount(total.Check.Recomputed),
                            total.Check.Residual is { } residual ? Amount(residual) : "",
                            total.Check.Printed.Place,
                        ]
                ),
            ]
        );

    private static string TimingText(BenefitAnalyzer.Appraisal.ProjectAppraisal made) =>
        made.Timing switch
        {
            Studies.Appraising.FlowTiming.EndOfYear => "flows at the end of each year",
            Studies.Appraising.FlowTiming.MidYear => "flows in the middle of each year",
            _ => "year 0 not discounted",
        };

    private static string Reached(Figure figure, ConsoleNumber number) =>
        figure.State == FigureState.Known ? number.Of(figure)
        : figure.Reason is null ? ""
        : "never";

    private static string Note(Figure figure) =>
        string.Join("; ", new[] { figure.Partial?.English, figure.Reason?.English }.Where(note => note is not null));

    private static string Amount(decimal? amount) => amount?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "";
}
