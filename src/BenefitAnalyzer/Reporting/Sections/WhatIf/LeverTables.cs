using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Uncertainty.Results;

namespace BenefitAnalyzer.Reporting.Sections.WhatIf;

/// <summary>Which assumptions matter, and what is worth measuring, as tables.</summary>
/// <param name="name">Of an initiative, or of all together.</param>
/// <param name="leverName">Of one assumption, or of several that stand together.</param>
/// <param name="source">How the appraisal was drawn.</param>
/// <param name="sharesSource">The same of shares and of what knowing is worth, which may be fewer draws.</param>
internal sealed class LeverTables(
    UncertaintyFigures figures,
    Func<string, TextCell> name,
    Func<string, TextCell> leverName,
    LocalText source,
    LocalText sharesSource
)
{
    /// <summary>Its heading says all, so that a page on which no row is marked needs no word of it.</summary>
    private static readonly ReportColumn AboutZeroColumn = new(
        "about_zero",
        new("Indistinguishable from 0 by the error of drawing", "因抽樣誤差與零無異"),
        IsNumber: false
    );

    private static readonly ReportColumn Lever = new("lever", new("Assumption", "假設"), IsNumber: false);

    public ReportTable Tornado() =>
        new(
            "uncertainty-tornado",
            new LocalText("Net present value with one assumption at its 10th and 90th percentile", "單一假設取第10及第90百分位時的淨現值"),
            [
                Lever,
                new("at_low", UncertaintyDefinitions.AtLow.Name, IsNumber: true),
                new("at_high", UncertaintyDefinitions.AtHigh.Name, IsNumber: true),
            ],
            [
                .. figures
                    .Tornado()
                    .Select(row => (IReadOnlyList<Cell>)[leverName(row.Lever), new FigureCell(row.Low), new FigureCell(row.High)]),
            ]
        )
        {
            Source = source,
        };

    public ReportTable Shares() =>
        new(
            "uncertainty-shares",
            new LocalText("Shares of the variance of the net present value (Sobol indices)", "淨現值方差的比率（索博爾指數）"),
            [
                Lever,
                new("first", UncertaintyDefinitions.First.Name, IsNumber: true),
                .. IntervalOf("first"),
                new("total", UncertaintyDefinitions.Total.Name, IsNumber: true),
                .. IntervalOf("total"),
                AboutZeroColumn,
            ],
            [
                .. figures
                    .Shares()
                    .Select(row =>
                        (IReadOnlyList<Cell>)
                            [
                                leverName(row.Levers),
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
            Source = sharesSource,
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

    public ReportTable MeasureNext() =>
        new(
            "uncertainty-measure-next",
            new LocalText("What to measure next", "下一步應量度甚麼"),
            [
                UncertaintyTables.Initiative,
                Lever,
                new("evppi", UncertaintyDefinitions.PartialInformation.Name, IsNumber: true),
                new("evppi_error", UncertaintyDefinitions.PartialError.Name, IsNumber: true),
                new("cost", UncertaintyDefinitions.CostOfMeasuring.Name, IsNumber: true),
                new("net", UncertaintyDefinitions.NetWorth.Name, IsNumber: true),
                new("evpi", UncertaintyDefinitions.PerfectInformation.Name, IsNumber: true),
                new("evpi_error", UncertaintyDefinitions.PerfectError.Name, IsNumber: true),
                AboutZeroColumn,
            ],
            [
                .. figures
                    .Information()
                    .SelectMany(own =>
                        own.Next.Select(next =>
                            (IReadOnlyList<Cell>)
                                [
                                    name(own.Initiative),
                                    leverName(next.Levers),
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
            Source = sharesSource,
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
                "Of one initiative the list is ranked by worth: the cost of measuring is not stated for any assumption that is worth knowing.",
                "每個項目按價值排列：值得量度的各項假設，均未有載列量度費用。"
            );
    }

    /// <summary>A figure of which the next column says whether it is anything at all.</summary>
    private static FigureCell Marked(Figure figure) => new(figure with { Reason = null });

    private static TextCell AboutZero(Figure figure) =>
        figure.Reason is null ? TextCell.Same("") : new TextCell("yes", new LocalText("yes", "是"));

    private static Cell Known(Figure figure) => figure.Value is null ? TextCell.Same("") : new FigureCell(figure);
}
