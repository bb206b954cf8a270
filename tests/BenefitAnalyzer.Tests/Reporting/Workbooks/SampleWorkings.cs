using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Workbooks;

/// <summary>Reports whose numbers follow from each other in every way that a workbook can show, worked out by hand.</summary>
internal static class SampleWorkings
{
    private static readonly string[] Years = ["2004-05", "2005-06", "2006-07"];
    private static readonly decimal[] Costs = [1000, 100, 100];
    private static readonly decimal[] Benefits = [0, 700, 800];
    private static readonly decimal[] Factors = [1m, 1 / 1.04m, 1 / 1.04m / 1.04m];

    private static readonly Figure[] Nets = [.. Years.Select((year, at) => Money($"net?year={year}", Benefits[at] - Costs[at]))];
    private static readonly Figure[] FactorFigures =
    [
        .. Years.Select((year, at) => SampleFigures.Of($"factor?year={year}", Factors[at], MetricUnit.Ratio)),
    ];

    private static readonly Figure NetPresentValue = Money(
        "appraisal/npv?initiative=e-centre",
        Enumerable.Range(0, 3).Sum(at => Nets[at].Value!.Value * Factors[at])
    ) with
    {
        Inputs = [.. Years.SelectMany((year, at) => new FigureInput[] { new(year, Nets[at]), new($"factor-{year}", FactorFigures[at]) })],
    };

    public static Report Report { get; } =
        Of(
            Volumes(
                SampleFigures.Share("x=1", 638, 1000),
                [SampleFigures.Count("x=1", 10), SampleFigures.Count("x=2", 20), SampleFigures.Count("x=3", 30)]
            ),
            Flow(),
            new(
                "results",
                Same("Results"),
                [Text("initiative"), Number("npv"), Number("bcr"), Number("saved")],
                [
                    [
                        TextCell.Same("e-centre"),
                        new FigureCell(NetPresentValue),
                        new FigureCell(
                            SampleFigures.Of("bcr?initiative=e-centre", 1.17m, MetricUnit.Ratio) with
                            {
                                Inputs = [new("benefits", Money("pv-benefits", 1400)), new("costs", Money("pv-costs", 1200))],
                            }
                        ),
                        new FigureCell(
                            Money("ledger/saving?initiative=e-centre", 750) with
                            {
                                Inputs = [new("part", Money("ledger/amount?a", 500)), new("part", Money("ledger/amount?b", 250))],
                            }
                        ),
                    ],
                ]
            ),
            new(
                "growth",
                Same("Growth"),
                [Text("of"), Number("before"), Number("after"), Number("growth")],
                [
                    [
                        TextCell.Same("volume"),
                        new FigureCell(SampleFigures.Count("before", 80)),
                        new FigureCell(SampleFigures.Count("after", 100)),
                        new FigureCell(SampleFigures.Of("growth?of=volume", 0.25m, MetricUnit.Growth)),
                    ],
                    [
                        TextCell.Same("value"),
                        new FigureCell(NetPresentValue),
                        new FigureCell(SampleFigures.NoData("none")),
                        TextCell.Same(""),
                    ],
                ]
            )
            {
                Rules = [new ChangeOfColumns("growth", "before", "after")],
            }
        );

    /// <summary>One of three counts is hidden; the total is published, and a share is not what its parts give.</summary>
    public static Report Hidden { get; } =
        Of(
            Volumes(
                SampleFigures.Share("x=1", 1, 3) with
                {
                    Value = 0.5m,
                },
                [
                    SampleFigures.Count("x=1", 10),
                    SampleFigures.Hidden("volume?x=2", 10) with
                    {
                        Numerator = 7,
                    },
                    SampleFigures.Count("x=3", 43),
                ]
            )
        );

    private static ReportTable Volumes(Figure share, Figure[] counts) =>
        new(
            "volumes",
            Same("Volumes"),
            [Text("service"), Number("volume"), Number("take_up")],
            [
                .. counts.Select(
                    (count, at) =>
                        (IReadOnlyList<Cell>)
                            [TextCell.Same($"S{at}"), new FigureCell(count), at == 0 ? new FigureCell(share) : TextCell.Same("")]
                ),
                [TextCell.Same("total"), new FigureCell(SampleFigures.Count("x=all", 60)), TextCell.Same("")],
            ]
        )
        {
            HasTotalRow = true,
        };

    private static ReportTable Flow()
    {
        var cumulative = 0m;
        return new ReportTable(
            "flow",
            Same("Cash flow"),
            [Text("year"), Number("factor"), Number("costs"), Number("benefits"), Number("net"), Number("cumulative")],
            [
                .. Years.Select(
                    (year, at) =>
                        (IReadOnlyList<Cell>)
                            [
                                TextCell.Same(year),
                                new FigureCell(FactorFigures[at]),
                                new FigureCell(Money($"costs?year={year}", Costs[at])),
                                new FigureCell(Money($"benefits?year={year}", Benefits[at])),
                                new FigureCell(Nets[at]),
                                new FigureCell(Money($"cumulative?year={year}", cumulative += Nets[at].Value!.Value)),
                            ]
                ),
            ]
        )
        {
            Rules = [new SumOfColumns("net", ["benefits"], ["costs"]), new RunningTotal("cumulative", "net", IsOfEach: false)],
        };
    }

    private static Report Of(params ReportTable[] tables) =>
        new("workings", Same("Workings"), Same("Study"), "9f2c41d07be8", [new("all", Same("All"), tables)]);

    private static Figure Money(string id, decimal value) => SampleFigures.Of(id, value, MetricUnit.Money);

    private static LocalText Same(string text) => LocalText.Same(text);

    private static ReportColumn Text(string id) => new(id, Same(id), IsNumber: false);

    private static ReportColumn Number(string id) => new(id, Same(id), IsNumber: true);
}
