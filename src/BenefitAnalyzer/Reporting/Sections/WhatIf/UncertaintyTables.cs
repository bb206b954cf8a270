using System.Globalization;
using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Simulations;
using BenefitAnalyzer.WhatIf.Uncertainty;
using BenefitAnalyzer.WhatIf.Uncertainty.Results;

namespace BenefitAnalyzer.Reporting.Sections.WhatIf;

/// <summary>Draws as tables, for the report and the command line.</summary>
/// <param name="assumptions">Those that were drawn.</param>
/// <param name="initiative">Name of an initiative by its id.</param>
public sealed class UncertaintyTables(
    StudyUncertainty uncertainty,
    UncertaintyFigures figures,
    AssumptionTables assumptions,
    Func<string, LocalText> initiative
)
{
    public static readonly IReadOnlyList<string> Ids =
    [
        "distribution",
        "precision",
        "break-even",
        "tornado",
        "shares",
        "measure-next",
        "fan",
        "curve",
    ];

    /// <summary>Its heading says all, so that a page on which no row is marked needs no word of it.</summary>
    private static readonly ReportColumn AboutZeroColumn = new(
        "about_zero",
        new("Indistinguishable from 0 by the error of drawing", "因抽樣誤差與零無異"),
        IsNumber: false
    );

    internal static readonly LocalText AllOfThem = new("All initiatives", "所有項目");
    private static readonly ReportColumn Initiative = new("initiative", new("Initiative", "項目"), IsNumber: false);
    private static readonly ReportColumn Lever = new("lever", new("Assumption", "假設"), IsNumber: false);

    /// <summary>Percentiles that tell a distribution in few numbers.</summary>
    private static readonly double[] Shown = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

    /// <summary>Of the percentiles of every distribution.</summary>
    internal IReadOnlyList<double> Probabilities => uncertainty.Result.Settings.Probabilities;

    /// <summary>The tables beside charts of distributions.</summary>
    internal CurveTables Curves => new(uncertainty, figures, Name, Source, SourceOf(PathSimulation.DrawsOf(uncertainty.Result.Settings)));

    /// <summary>In the order of <see cref="Ids"/>.</summary>
    public IReadOnlyList<ReportTable> All =>
        [Distribution(), Precision(), BreakEven(), Tornado(), Shares(), MeasureNext(), Curves.Fan(), Curves.Curve()];

    /// <summary>Those that stand beside no chart of a report.</summary>
    /// <param name="hasAllCharts">Whether every initiative has its charts.</param>
    internal IEnumerable<ReportTable> WithoutChart(bool hasAllCharts) =>
        [.. hasAllCharts ? [] : new[] { Curves.Curve(), Curves.Fan() }, BreakEven(), Shares(), MeasureNext()];

    public LocalText Source => SourceOf(uncertainty.Result.Settings.Draws);

    private LocalText SamplingName =>
        uncertainty.Result.Settings.Method switch
        {
            SamplingMethod.LatinHypercube => new("Latin hypercubes", "拉丁超立方"),
            SamplingMethod.Plain => new("independent random numbers", "獨立隨機數"),
            _ => new("scrambled Sobol points", "擾動索博爾序列"),
        };

    private LocalText SourceOf(int draws) =>
        new(
            FormattableString.Invariant(
                $"{draws:#,0} draws of {uncertainty.Levers.Levers.Count} assumptions, {SamplingName.English}, seed {uncertainty.Result.Settings.Seed}"
            ),
            FormattableString.Invariant(
                $"{uncertainty.Levers.Levers.Count}項假設的{draws:#,0}次抽樣（{SamplingName.Chinese}，種子{uncertainty.Result.Settings.Seed}）"
            )
        );

    public ReportTable Distribution() =>
        new(
            "uncertainty-distribution",
            new LocalText("How sure the net present value is", "淨現值的不確定程度"),
            [
                Initiative,
                Number("at_means", UncertaintyDefinitions.Deterministic.Name),
                Number("mean", UncertaintyDefinitions.Mean.Name),
                .. Shown.Select(CurveTables.Percent),
                Number("gain", UncertaintyDefinitions.Gain.Name),
                Number("loss", UncertaintyDefinitions.Loss.Name),
            ],
            [
                .. figures.Distributions.Select(row =>
                    (IReadOnlyList<Cell>)
                        [
                            Name(row.Initiative),
                            new FigureCell(row.Deterministic),
                            new FigureCell(row.Mean),
                            .. Shown.Select(probability => new FigureCell(row.Percentiles[Probabilities.ToList().IndexOf(probability)])),
                            new FigureCell(row.Gain),
                            new FigureCell(row.Loss),
                        ]
                ),
            ]
        )
        {
            Source = Source,
            Note = new LocalText(
                "The mean of the draws differs from the value with all at their means where assumptions multiply or depend on each other. Its interval is the error of drawing only so often, not the spread of the value.",
                "若各項假設相乘或互相關連，抽樣平均值與各項取平均值的結果會有差別。所列區間只反映抽樣次數的誤差，並非數值本身的分布。"
            ),
        };

    private ReportTable BreakEven() =>
        new(
            "uncertainty-break-even",
            new LocalText("Probability of having broken even by each year", "各年度前達到收支平衡的機會"),
            [
                Initiative,
                new("year", new("Fiscal year", "財政年度"), IsNumber: false),
                .. FlowView.Three.Select(view => Number(view.Id.Replace('-', '_'), view.Name)),
            ],
            [
                .. figures
                    .BreakEvens()
                    .Select(row =>
                        (IReadOnlyList<Cell>)
                            [Name(row.Initiative), TableCells.Year(row.Year), .. row.Figures.Select(figure => new FigureCell(figure))]
                    ),
            ]
        )
        {
            Source = Source,
        };

    public ReportTable Tornado() =>
        new(
            "uncertainty-tornado",
            new LocalText("Net present value with one assumption at its 10th and 90th percentile", "單一假設取第10及第90百分位時的淨現值"),
            [Lever, Number("at_low", UncertaintyDefinitions.AtLow.Name), Number("at_high", UncertaintyDefinitions.AtHigh.Name)],
            [
                .. figures
                    .Tornado()
                    .Select(row => (IReadOnlyList<Cell>)[LeverCell(row.Lever), new FigureCell(row.Low), new FigureCell(row.High)]),
            ]
        )
        {
            Source = Source,
        };

    private ReportTable Shares() =>
        new(
            "uncertainty-shares",
            new LocalText("Shares of the variance of the net present value (Sobol indices)", "淨現值方差的比率（索博爾指數）"),
            [
                Lever,
                Number("first", UncertaintyDefinitions.First.Name),
                .. IntervalOf("first"),
                Number("total", UncertaintyDefinitions.Total.Name),
                .. IntervalOf("total"),
                AboutZeroColumn,
            ],
            [
                .. figures
                    .Shares()
                    .Select(row =>
                        (IReadOnlyList<Cell>)
                            [
                                LeverCell(row.Levers),
                                Marked(row.First),
                                .. Ends(row.First),
                                Marked(row.Total),
                                .. Ends(row.Total),
                                AboutZero(row.Total),
                            ]
                    ),
            ]
        )
        {
            Source = SourceOf(uncertainty.DrawsOfShares),
        };

    /// <summary>Columns of the 95 % interval of a share.</summary>
    private static ReportColumn[] IntervalOf(string id) =>
        [new($"{id}_low", new("From", "由"), IsNumber: true), new($"{id}_high", new("To", "至"), IsNumber: true)];

    private static IEnumerable<Cell> Ends(Figure share) =>
        new[] { share.Low, share.High }.Select(end =>
            end is { } number ? new TextCell(number.ToString("0.######", CultureInfo.InvariantCulture), Share(number)) : TextCell.Same("")
        );

    private static LocalText Share(decimal share) =>
        new(
            new NumberText(Language.English).Of(share, MetricUnit.Rate),
            new NumberText(Language.TraditionalChinese).Of(share, MetricUnit.Rate)
        );

    private ReportTable MeasureNext() =>
        new(
            "uncertainty-measure-next",
            new LocalText("What to measure next", "下一步應量度甚麼"),
            [
                Initiative,
                Lever,
                Number("evppi", UncertaintyDefinitions.PartialInformation.Name),
                Number("evppi_error", UncertaintyDefinitions.PartialError.Name),
                Number("cost", UncertaintyDefinitions.CostOfMeasuring.Name),
                Number("net", UncertaintyDefinitions.NetWorth.Name),
                Number("evpi", UncertaintyDefinitions.PerfectInformation.Name),
                Number("evpi_error", UncertaintyDefinitions.PerfectError.Name),
                AboutZeroColumn,
            ],
            [
                .. figures
                    .Information()
                    .SelectMany(own =>
                        own.Next.Select(next =>
                            (IReadOnlyList<Cell>)
                                [
                                    Name(own.Initiative),
                                    LeverCell(next.Levers),
                                    Marked(next.Worth),
                                    Known(next.Error),
                                    Known(next.Cost),
                                    Known(next.Net),
                                    new FigureCell(own.Perfect),
                                    Known(own.PerfectError),
                                    AboutZero(next.Worth),
                                ]
                        )
                    ),
            ]
        )
        {
            Shown = new RowsShown { WithoutZero = "evppi" },
            Source = SourceOf(uncertainty.DrawsOfShares),
            Note = new LocalText(
                $"The decision is whether to do the initiative or not. What knowing is worth is the most that measuring can yield. {Ranking().English}",
                $"所指的決定是推行或不推行該項目。得知的價值是量度所能帶來的上限。{Ranking().Chinese}"
            ),
        };

    /// <summary>A cost of measuring that no row has which is worth anything stands in no column of a page.</summary>
    private LocalText Ranking()
    {
        var all = figures.Information().SelectMany(own => own.Next).ToList();
        var shown = all.Exists(next => next.Worth.Value is not 0) ? all.FindAll(next => next.Worth.Value is not 0) : all;
        return shown.Exists(next => next.Cost.Value is not null)
            ? new LocalText(
                "Of one initiative the list is ranked by worth ÷ cost; what has no known cost of measuring follows by worth.",
                "每個項目按價值除以費用排列；量度費用未知者排在其後，按價值排列。"
            )
            : new LocalText(
                "Of one initiative the list is ranked by worth: of nothing that is worth knowing the cost of measuring is known.",
                "每個項目按價值排列：值得得知的各項假設，其量度費用均屬未知。"
            );
    }

    /// <summary>How many draws there were, and how far the means may still be off.</summary>
    private ReportTable Precision() =>
        new(
            "uncertainty-precision",
            new LocalText("Error of drawing only so often", "抽樣次數所致的誤差"),
            [
                Initiative,
                Number("mean", UncertaintyDefinitions.Mean.Name),
                Number("error", UncertaintyDefinitions.Error.Name),
                Number("draws", new("Draws", "抽樣次數")),
                new("reached", new("As precise as asked", "達到所要求的準確度"), IsNumber: false),
            ],
            [
                .. figures.Distributions.Select(row =>
                    (IReadOnlyList<Cell>)
                        [
                            Name(row.Initiative),
                            new FigureCell(row.Mean),
                            new FigureCell(row.Error),
                            new CountCell(uncertainty.Result.Settings.Draws),
                            uncertainty.Result.IsPrecise switch
                            {
                                true => new TextCell("yes", new LocalText("yes", "是")),
                                false => new TextCell("no", new LocalText("no", "否")),
                                null => TextCell.Same(""),
                            },
                        ]
                ),
            ]
        )
        {
            Source = Source,
        };

    private TextCell Name(string id) => new(id, id == ScenarioOutcome.All ? AllOfThem : initiative(id));

    private TextCell LeverCell(string ids) => new(ids, LeverText.Of(ids, assumptions, initiative));

    /// <summary>A figure of which the next column says whether it is anything at all.</summary>
    private static FigureCell Marked(Figure figure) => new(figure with { Reason = null });

    private static TextCell AboutZero(Figure figure) =>
        figure.Reason is null ? TextCell.Same("") : new TextCell("yes", new LocalText("yes", "是"));

    private static Cell Known(Figure figure) => figure.Value is null ? TextCell.Same("") : new FigureCell(figure);

    private static ReportColumn Number(string id, LocalText title) => new(id, title, IsNumber: true);
}
