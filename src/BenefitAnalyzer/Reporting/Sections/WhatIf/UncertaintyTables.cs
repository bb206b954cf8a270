using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Reporting.Model;
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

    internal static readonly LocalText AllOfThem = new("All initiatives", "所有項目");
    internal static readonly ReportColumn Initiative = new("initiative", new("Initiative", "項目"), IsNumber: false);

    /// <summary>Percentiles that tell a distribution in few numbers.</summary>
    private static readonly double[] Shown = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

    /// <summary>Of the percentiles of every distribution.</summary>
    internal IReadOnlyList<double> Probabilities => uncertainty.Result.Settings.Probabilities;

    /// <summary>The tables beside charts of distributions.</summary>
    internal CurveTables Curves => new(uncertainty, figures, Name, Source, SourceOf(PathSimulation.DrawsOf(uncertainty.Result.Settings)));

    /// <summary>The tables of assumptions.</summary>
    internal LeverTables Levers =>
        new(
            figures,
            Name,
            ids => new TextCell(ids, LeverText.Of(ids, assumptions, initiative)),
            Source,
            SourceOf(uncertainty.DrawsOfShares)
        );

    /// <summary>In the order of <see cref="Ids"/>.</summary>
    public IReadOnlyList<ReportTable> All =>
        [Distribution(), Precision(), BreakEven(), Levers.Tornado(), Levers.Shares(), Levers.MeasureNext(), Curves.Fan(), Curves.Curve()];

    /// <summary>Those that stand beside no chart of a report.</summary>
    /// <param name="hasAllCharts">Whether every initiative has its charts.</param>
    internal IEnumerable<ReportTable> WithoutChart(bool hasAllCharts) =>
        [.. hasAllCharts ? [] : new[] { Curves.Curve(), Curves.Fan() }, BreakEven(), Levers.Shares(), Levers.MeasureNext()];

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

    private static ReportColumn Number(string id, LocalText title) => new(id, title, IsNumber: true);
}
