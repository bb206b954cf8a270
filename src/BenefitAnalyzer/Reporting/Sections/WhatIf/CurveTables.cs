using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Simulations;
using BenefitAnalyzer.WhatIf.Uncertainty;
using BenefitAnalyzer.WhatIf.Uncertainty.Results;

namespace BenefitAnalyzer.Reporting.Sections.WhatIf;

/// <summary>The numbers of curves and fans: of all initiatives for the command line, of one beside its chart.</summary>
/// <param name="name">Of an initiative, or of all together.</param>
/// <param name="source">How they were drawn.</param>
/// <param name="pathSource">The same of paths, which may be fewer draws.</param>
internal sealed class CurveTables(
    StudyUncertainty uncertainty,
    UncertaintyFigures figures,
    Func<string, TextCell> name,
    LocalText source,
    LocalText pathSource
)
{
    private static readonly ReportColumn Initiative = new("initiative", new("Initiative", "項目"), IsNumber: false);
    private static readonly ReportColumn Share = new("percent", new("Share of draws", "抽樣比率"), IsNumber: true);
    private static readonly ReportColumn Value = new("npv", new("Net present value at most", "淨現值不高於"), IsNumber: true);
    private static readonly ReportColumn[] Bands =
    [
        new("year", new("Fiscal year", "財政年度"), IsNumber: false),
        new("at_means", UncertaintyDefinitions.CumulativeAtMeans.Name, IsNumber: true),
        .. PathSimulation.Probabilities.Select(Percent),
    ];

    /// <summary>The column of a percentile.</summary>
    public static ReportColumn Percent(double probability) =>
        new(
            FormattableString.Invariant($"p{100 * probability:0.##}"),
            LocalText.Same(FormattableString.Invariant($"{100 * probability:0.##}%")),
            IsNumber: true
        );

    public ReportTable Curve() =>
        new(
            "uncertainty-curve",
            new LocalText("Net present value by the share of draws that do not exceed it", "抽樣中不高於各淨現值的比率"),
            [Initiative, Share, Value],
            [.. figures.Distributions.SelectMany(row => Rows(row).Select(cells => (IReadOnlyList<Cell>)[name(row.Initiative), .. cells]))]
        )
        {
            Source = source,
        };

    public ReportTable Curve(DistributionFigures of)
    {
        var own = name(of.Initiative).Text;
        return new ReportTable(
            $"curve-{of.Initiative}",
            new LocalText(
                $"Net present value by the share of draws that do not exceed it: {own.English}",
                $"{own.Chinese}：抽樣中不高於各淨現值的比率"
            ),
            [Share, Value],
            [.. Rows(of)]
        )
        {
            Source = source,
        };
    }

    public ReportTable Fan() =>
        new(
            "uncertainty-fan",
            new LocalText("Cumulative net benefit at present value, percentiles of the draws", "累計淨效益現值的抽樣百分位"),
            [Initiative, .. Bands],
            [.. figures.Paths.SelectMany(path => Rows(path).Select(cells => (IReadOnlyList<Cell>)[name(path.Initiative), .. cells]))]
        )
        {
            Source = pathSource,
        };

    public ReportTable Fan(PathFigures of)
    {
        var own = name(of.Initiative).Text;
        return new ReportTable(
            $"fan-{of.Initiative}",
            new LocalText(
                $"Cumulative net benefit of {own.English} at present value, percentiles of the draws",
                $"{own.Chinese}累計淨效益現值的抽樣百分位"
            ),
            Bands,
            [.. Rows(of)]
        )
        {
            Source = pathSource,
        };
    }

    private IEnumerable<IReadOnlyList<Cell>> Rows(DistributionFigures row) =>
        uncertainty
            .Result.Settings.Probabilities.Zip(row.Percentiles)
            .Select(point =>
                (IReadOnlyList<Cell>)[new TextCell(Id(point.First), Percent(point.First).Title), new FigureCell(point.Second)]
            );

    private static string Id(double probability) => FormattableString.Invariant($"{100 * probability:0.##}");

    private static IEnumerable<IReadOnlyList<Cell>> Rows(PathFigures path) =>
        path.Years.Select(
            (year, at) =>
                (IReadOnlyList<Cell>)
                    [
                        TableCells.Year(year),
                        new FigureCell(path.AtMeans[at]),
                        .. path.Percentiles[at].Select(figure => new FigureCell(figure)),
                    ]
        );
}
