using BenefitAnalyzer.Benefits.Forecasts.Results;
using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.Forecasts;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Bids;

/// <summary>Savings of staff time that bids state, held against the report's own forecast of the same initiatives.</summary>
internal static class BidSavingsCheck
{
    private static readonly LocalText Beyond = new(
        "More staff time is stated to be saved a year than the forecast of the same initiative allows for, range included: {names}.",
        "所述每年節省的員工時間，高於同一項目預測幅度的上限：{names}。"
    );
    private static readonly LocalText Times = new("{name} ({ratio} times its forecast)", "{name}（為預測的{ratio}倍）");

    /// <summary>Of all scopes that the report is about.</summary>
    public static IReadOnlyList<BidSaving> Of(ReportContext context, CancellationToken token) =>
        BidSaving.Of(
            [.. BidFigures.Of(context.Loaded).Where(bid => context.IsAbout(bid.Initiative))],
            PublishedForecasts.Of(context, token),
            context.Loaded.Data
        );

    /// <summary>Names what states more than its forecast's range; null where nothing does.</summary>
    public static LocalText? Caution(ReportContext context, IReadOnlyList<BidSaving> savings)
    {
        List<LocalText> names =
        [
            .. savings
                .Where(own => own.IsBeyond)
                .Select(own => (Name: context.Name("initiative", $"{own.Initiative}/{own.Scope}"), own.Ratio))
                .Select(own =>
                    own.Ratio.Value is null
                        ? own.Name
                        : MessageTemplates.Fill(Times, ("name", own.Name), ("ratio", context.Messages.Number(own.Ratio)))
                ),
        ];
        return names.Count == 0 ? null : MessageTemplates.Fill(Beyond, ("names", LocalText.Joined(names, "; ", "；")));
    }

    /// <param name="id">Of the table: a bid and a choice may stand in one report.</param>
    public static ReportTable Table(ReportContext context, string id, IReadOnlyList<BidSaving> savings)
    {
        context.UsePrinted([.. BidDefinitions.All, .. ForecastDefinitions.All]);
        return new ReportTable(
            id,
            new LocalText("Savings of staff time stated, and forecast of the same initiative", "所述節省的員工時間及同一項目的預測"),
            [
                ReportColumn.Text("bid", "Option", "方案"),
                ReportColumn.Text("year", "Fiscal year", "財政年度"),
                ReportColumn.Number("stated", BidDefinitions.Savings.Name),
                ReportColumn.Number("forecast", ForecastDefinitions.Saving.Name),
                ReportColumn.Number("forecast_low", "low", "下限"),
                ReportColumn.Number("forecast_high", "high", "上限"),
                ReportColumn.Number("ratio", BidDefinitions.SavingsRatio.Name),
                ReportColumn.Text("finding", "Finding", "結果"),
            ],
            [
                .. savings.Select(own =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("initiative", $"{own.Initiative}/{own.Scope}"),
                            TableCells.Year(own.Year),
                            Alone(own.Stated),
                            Alone(own.Forecast.Middle),
                            Alone(own.Forecast.Low),
                            Alone(own.Forecast.High),
                            own.Ratio.Value is null ? TextCell.Same("") : Alone(own.Ratio),
                            own.IsBeyond ? new TextCell("beyond", new("beyond range", "超出幅度"))
                            : own.IsBelow ? new TextCell("below", new("below range", "低於幅度"))
                            : new TextCell("within", new("within range", "在幅度內")),
                        ]
                ),
            ]
        )
        {
            Source = new LocalText(
                "the study's tables of bids and their amounts; forecasts of initiatives that are not live",
                "研究的申請及金額表；尚未推出項目的預測"
            ),
            Note = new LocalText(
                "Stated: realisable and notional savings of the year for which most is stated. Realisable savings may also hold provisions that are cut, which no forecast of time sees. Forecast: value of the time that a full year may free, with its range.",
                "所述：取所列數額最多的年度，包括可變現及名義節省；可變現節省或包括削減的撥款，時間的預測並無計及。預測：全年可能騰出的時間的價值及其幅度。"
            ),
        };
    }

    /// <summary>Without what it is made of, which is too much for a row; its id leads there.</summary>
    private static FigureCell Alone(Figure figure) => new(figure with { Inputs = [] });
}
