using System.Globalization;
using BenefitAnalyzer.Benefits.Attribution.Measured;
using BenefitAnalyzer.Benefits.Attribution.Results;
using BenefitAnalyzer.Benefits.Attribution.Verdicts;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Statistics.Resampling;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Attribution;

/// <summary>Attributions as tables, for the report and the command line.</summary>
public static class AttributionTables
{
    private const string Low = "_low";
    private const string High = "_high";

    public static readonly IReadOnlyList<string> Ids = ["verdicts", "designs", "periods", "persisting"];

    private static readonly ReportColumn Initiative = new("initiative", new("Initiative", "項目"), IsNumber: false);

    public static IReadOnlyList<ReportTable> Of(IReadOnlyList<AttributionFigures> attributions) =>
        [Verdicts(attributions), Designs(attributions), Periods(attributions), Persisting(attributions)];

    /// <summary>The same as narrow as a page, whose numbers carry their intervals below them.</summary>
    internal static IReadOnlyList<ReportTable> OnPage(IReadOnlyList<AttributionFigures> attributions) =>
        [.. new[] { Verdicts(attributions), Persisting(attributions), Designs(attributions) }.Select(table => table.Without(IsBound))];

    private static bool IsBound(ReportColumn column) =>
        column.Id.EndsWith(Low, StringComparison.Ordinal) || column.Id.EndsWith(High, StringComparison.Ordinal);

    public static ReportTable Verdicts(IReadOnlyList<AttributionFigures> attributions) =>
        new(
            "attribution-verdicts",
            new LocalText("Displaced and induced volume since the launch", "推出以來的分流及誘發宗數"),
            [
                Initiative,
                new("verdict", new("Verdict", "結論"), IsNumber: false),
                new("design", new("Design", "方法"), IsNumber: false),
                new("series", new("Series", "序列"), IsNumber: false),
                new("units", new("Treated and comparison units", "受影響及對照單位"), IsNumber: false),
                new("displaced", AttributionDefinitions.Displaced.Name, IsNumber: true),
                .. Interval("displaced"),
                new("minutes", AttributionDefinitions.Minutes.Name, IsNumber: true),
                .. Interval("minutes"),
                new("induced", AttributionDefinitions.Induced.Name, IsNumber: true),
                .. Interval("induced"),
                new("induced_verdict", new("Verdict on induced volume", "誘發宗數的結論"), IsNumber: false),
            ],
            [
                .. attributions.Select(own =>
                    (IReadOnlyList<Cell>)
                        [
                            Name(own.Attribution),
                            Text(VerdictWords.Of(own.Attribution.Verdict)),
                            Text(VerdictWords.Of(own.Attribution.Design)),
                            Text(own.Attribution.Series == SeriesPeriod.Week ? new("weekly", "每周") : new("monthly", "每月")),
                            TextCell.Same($"{own.Attribution.TreatedUnits} / {own.Attribution.ComparisonUnits}"),
                            Alone(own.Displaced),
                            .. Interval(own.Displaced),
                            Alone(own.Minutes),
                            .. Interval(own.Minutes),
                            Alone(own.Induced),
                            .. Interval(own.Induced),
                            Text(VerdictWords.Of(own.Attribution.InducedVerdict)),
                        ]
                ),
            ]
        )
        {
            Source = Source,
            Note = new LocalText(
                "Low and high are the ends of 95% intervals; an interval from placebos needs 19 of them, and with fewer there is none. A negative displaced volume means that more was completed in traditional channels than would have been. The design follows one written rule from the number of comparison units and months, never from the estimate; the verdict then says whether the interval of that design holds 0 and is narrow enough to tell.",
                "下限及上限為95%區間的兩端；以安慰劑檢定得出的區間最少須有19次檢定，不足則不列區間。分流宗數為負，表示傳統渠道完成宗數高於原本應有。方法按一項成文規則而定，只看對照單位及月份數目，從不看估計結果；結論則視乎該方法的區間是否包括零，以及區間是否夠窄。"
            ),
        };

    public static ReportTable Designs(IReadOnlyList<AttributionFigures> attributions) =>
        new(
            "attribution-designs",
            new LocalText("Displaced volume by each design", "按各方法估計的分流宗數"),
            [
                Initiative,
                new("design", new("Design", "方法"), IsNumber: false),
                new("counts", new("Counts", "作準"), IsNumber: false),
                new("displaced", AttributionDefinitions.ByDesign.Name, IsNumber: true),
                .. Interval("displaced"),
                new("placebos", new("Placebos", "安慰劑檢定次數"), IsNumber: true),
                new("p", new("p of no effect", "無影響的p值"), IsNumber: true),
                new("trend_p", new("p of equal trends before", "推出前趨勢相同的p值"), IsNumber: true),
                new("bootstrap_p", new("p by wild-cluster bootstrap", "群集野自助法的p值"), IsNumber: true),
                new("interval", new("Interval by", "區間計法"), IsNumber: false),
            ],
            [
                .. attributions.SelectMany(own =>
                    own.ByDesign.Select(design =>
                        (IReadOnlyList<Cell>)
                            [
                                Name(own.Attribution),
                                Text(VerdictWords.Of(design.Estimate.Design)),
                                Text(design.Estimate.Design == own.Attribution.Design ? new("yes", "是") : new("no", "否")),
                                Alone(design.Displaced),
                                .. Interval(design.Displaced),
                                design.Estimate.Placebos is { } placebos ? new CountCell(placebos) : TextCell.Same(""),
                                Probability(design.Estimate.P),
                                Probability(design.Estimate.PreTrendP),
                                Probability(design.Estimate.BootstrapP),
                                Text(double.IsNaN(design.Estimate.Low) ? TooFew : Inference(design.Estimate.Inference)),
                            ]
                    )
                ),
            ]
        )
        {
            Source = Source,
            Note = attributions.Any(own => own.ByDesign.Any(design => design.Estimate.BootstrapP is not null)) ? WhichCounts : null,
        };

    /// <summary>Two p values of one row can lie far apart, since they do not ask the same.</summary>
    private static LocalText WhichCounts { get; } =
        new(
            "The p of no effect counts, as does its interval: it holds the volume of all units together against placebos. The wild-cluster bootstrap stands beside it where several units are treated and units are few, and holds the mean change of treated units against that of comparison units, each unit alike. The two lie apart where large units changed otherwise than small ones.",
            "以「無影響的p值」及其區間作準：該值以全部單位的總宗數與安慰劑檢定比較。受影響單位多於一個而單位總數較少時，另列群集野自助法p值，以受影響單位的平均變化與對照單位的平均變化比較，各單位權重相同。若大小單位的變化不同，兩者便會相差甚遠。"
        );

    public static ReportTable Periods(IReadOnlyList<AttributionFigures> attributions) =>
        new(
            "attribution-periods",
            new LocalText(
                "Actual and counterfactual completions by month or week",
                "每月或每周的實際完成宗數及假若沒有推行項目時的完成宗數"
            ),
            [Initiative, .. PeriodColumns(new("period", new("Month or week", "月份或星期"), IsNumber: false))],
            [
                .. attributions.SelectMany(own =>
                    own.Periods.Select(period => (IReadOnlyList<Cell>)[Name(own.Attribution), .. Period(own, period)])
                ),
            ]
        )
        {
            Source = Source,
        };

    /// <summary>What campaigns and incentives left, and what that cost; no rows where there are none.</summary>
    public static ReportTable Persisting(IReadOnlyList<AttributionFigures> attributions) =>
        new(
            "attribution-persisting",
            new LocalText("What is left of campaigns and incentives in the last three months", "宣傳及獎勵項目在最後三個月的持續成效"),
            [
                Initiative,
                new("verdict", new("Verdict", "結論"), IsNumber: false),
                new("added", AttributionDefinitions.Persisting.Name, IsNumber: true),
                .. Interval("added"),
                new("cost_per_added", AttributionDefinitions.CostPerAdded.Name, IsNumber: true),
            ],
            [
                .. attributions
                    .Where(own => own.Persisting is not null)
                    .Select(own =>
                        (IReadOnlyList<Cell>)
                            [
                                Name(own.Attribution),
                                Text(VerdictWords.Of(own.Attribution.Verdict)),
                                Alone(own.Persisting!.Added),
                                .. Interval(own.Persisting.Added),
                                Alone(own.Persisting.Cost),
                            ]
                    ),
            ]
        )
        {
            Source = Source,
        };

    public static IReadOnlyList<ReportColumn> ColumnsOf(SeriesPeriod series) =>
        PeriodColumns(
            series == SeriesPeriod.Week
                ? new("week", new("Week", "星期"), IsNumber: false)
                : new("month", new("Month", "月份"), IsNumber: false)
        );

    private static IReadOnlyList<ReportColumn> PeriodColumns(ReportColumn period) =>
        [
            period,
            new("actual", new("Actual", "實際"), IsNumber: true),
            new("counterfactual", new("Counterfactual", "假若沒有推行"), IsNumber: true),
            .. Interval("counterfactual"),
        ];

    public static IReadOnlyList<Cell> Period(AttributionFigures own, (DateOnly From, Figure Actual, Figure? Counterfactual) period) =>
        [
            TextCell.Same(AttributionFigures.Text(own.Attribution.Series, period.From)),
            new FigureCell(period.Actual),
            TableCells.FigureOrNothing(period.Counterfactual),
            .. Interval(period.Counterfactual),
        ];

    public static LocalText Source { get; } =
        new("completions of the logs by month or week; study file: initiatives", "按月或按周的日誌完成宗數；研究檔案：initiatives");

    /// <summary>Without the periods that it is made of, which are too many for a row, and the verdict, which has a column; its id leads to them.</summary>
    private static FigureCell Alone(Figure figure) =>
        new(figure with { Inputs = [], Reason = figure.State == FigureState.Known ? null : figure.Reason });

    private static TextCell Name(InitiativeAttribution attribution) => new(attribution.Initiative.Id, attribution.Initiative.Name);

    private static TextCell Text(LocalText text) => new(text.English, text);

    private static IReadOnlyList<ReportColumn> Interval(string of) =>
        [new($"{of}{Low}", new("low", "下限"), IsNumber: true), new($"{of}{High}", new("high", "上限"), IsNumber: true)];

    private static IReadOnlyList<Cell> Interval(Figure? figure) => [Bound(figure?.Low), Bound(figure?.High)];

    private static Cell Bound(decimal? value) => value is { } number ? new CountCell((long)number) : TextCell.Same("");

    private static TextCell Probability(double? p) =>
        p is { } value && double.IsFinite(value) && value.ToString("0.000", CultureInfo.InvariantCulture) is var digits
            ? new TextCell(digits, LocalText.Same(digits == "0.000" ? "<0.001" : digits)) // no draw shows a probability of nothing
            : TextCell.Same("");

    private static LocalText TooFew { get; } =
        new($"none: fewer than {Permutation.LeastForInterval} placebos", $"沒有：安慰劑檢定少於{Permutation.LeastForInterval}次");

    private static LocalText Inference(string english) =>
        new(
            english,
            english switch
            {
                "randomisation over units" => "單位隨機化檢定",
                "randomisation over units and dates" => "單位及日期隨機化檢定",
                "clustered by unit" => "按單位聚類",
                "quasi-Poisson, Newey-West, pre-whitened, fixed b" => "擬泊松（Newey-West，預白化，固定b）",
                "quasi-Poisson, over-dispersed" => "擬泊松（過度離散）",
                "Newey-West, pre-whitened, fixed b, less comparison" => "Newey-West（預白化，固定b，扣除對照）",
                _ => "Newey-West（預白化，固定b）",
            }
        );
}
