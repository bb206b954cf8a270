using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Uncertainty.Results;

namespace BenefitAnalyzer.Reporting.Sections.WhatIf;

/// <summary>A fan and a curve of each initiative, and of all together where there are several.</summary>
internal sealed class UncertaintyCharts(ReportContext context, UncertaintyFigures figures, UncertaintyTables tables)
{
    private const int MostInitiatives = 6;

    private static readonly LocalText Spread = new(
        "{name}: in nine of ten draws the cumulative net benefit by {year}, at present value, lies between {low} and {high}; with all assumptions at their means it is {mean}.",
        "{name}：九成抽樣截至{year}的累計淨效益（現值）介乎{low}與{high}之間；各項假設取平均值則為{mean}。"
    );

    /// <summary>A share nearer to none or to all would be printed as if it were.</summary>
    private const decimal LeastPrinted = 0.0005m;

    private static readonly LocalText Chance = new(
        "{name}: the chance of a net present value below 0 is {loss}.",
        "{name}：淨現值低於零的機會為{loss}。"
    );

    private static readonly LocalText InEveryDraw = new(
        "{name}: the net present value is below 0 in every draw.",
        "{name}：所有抽樣的淨現值均低於零。"
    );

    private static readonly LocalText InAlmostEveryDraw = new(
        "{name}: the net present value is below 0 in almost every draw.",
        "{name}：幾乎所有抽樣的淨現值均低於零。"
    );

    private static readonly LocalText InHardlyADraw = new(
        "{name}: the net present value is below 0 in hardly any draw.",
        "{name}：幾乎沒有一次抽樣的淨現值低於零。"
    );

    private static readonly LocalText InNoDraw = new(
        "{name}: the net present value is below 0 in no draw.",
        "{name}：沒有一次抽樣的淨現值低於零。"
    );

    /// <summary>Whether there is one of every initiative.</summary>
    public bool AreAll => figures.Paths.Count <= MostInitiatives + 1;

    public IEnumerable<ChartBlock> All =>
        figures
            .Paths.Zip(figures.Distributions)
            .Where((_, at) => at < MostInitiatives || at == figures.Paths.Count - 1)
            .Where(own => own.First.Initiative != ScenarioOutcome.All || AreSeveral)
            .SelectMany(own => new[] { Fan(own.First), Curve(own.Second) });

    /// <summary>Where the draws come to lie: of all initiatives together, where there are several.</summary>
    public LocalText Finding => Lies(AreSeveral ? figures.Paths[^1] : figures.Paths[0]);

    /// <summary>The last path is that of all together.</summary>
    private bool AreSeveral => figures.Paths.Count > 2;

    private ChartBlock Fan(PathFigures path)
    {
        var (low, high) = (path.Percentile(0), path.Percentile(4));
        var finding = Lies(path);
        return new ChartBlock(
            $"fan-{path.Initiative}",
            finding,
            Section.AltText(
                new LocalText(
                    "Fan chart of the cumulative net benefit at present value by fiscal year, with bands of the middle half and the middle nine tenths of the draws",
                    "扇形圖，顯示各財政年度累計淨效益現值，色帶為中間五成及中間九成的抽樣"
                ),
                finding
            ),
            tables.Source,
            new FanLines(
                new LocalText("Cumulative net benefit, present value", "累計淨效益現值"),
                context.Study.Currency,
                path.Years,
                path.AtMeans,
                path.Percentile(2),
                [
                    new FanBand(new LocalText("light: 5 to 95% of draws", "淺色：5%至95%的抽樣"), Percent(5), low, Percent(95), high),
                    new FanBand(
                        new LocalText("dark: 25 to 75%", "深色：25%至75%"),
                        Percent(25),
                        path.Percentile(1),
                        Percent(75),
                        path.Percentile(3)
                    ),
                ]
            ),
            tables.Curves.Fan(path)
        );
    }

    private LocalText Lies(PathFigures path) =>
        MessageTemplates.Fill(
            Spread,
            ("name", NameOf(path.Initiative)),
            ("year", path.Years[^1].Name),
            ("low", context.Messages.Number(path.Percentile(0)[^1])),
            ("high", context.Messages.Number(path.Percentile(4)[^1])),
            ("mean", context.Messages.Number(path.AtMeans[^1]))
        );

    private ChartBlock Curve(DistributionFigures distribution)
    {
        var finding = MessageTemplates.Fill(
            Words(distribution.Loss.Value),
            ("name", NameOf(distribution.Initiative)),
            ("loss", context.Messages.Number(distribution.Loss))
        );
        return new ChartBlock(
            $"curve-{distribution.Initiative}",
            finding,
            Section.AltText(
                new LocalText(
                    "Distribution of the net present value over the draws: bars where they lie, those below 0 in another colour, and the cumulative curve over them",
                    "各次抽樣淨現值的分布圖：直條顯示抽樣所在，低於零者顏色不同，其上為累積曲線"
                ),
                finding
            ),
            tables.Source,
            new DistributionCurve(
                new LocalText("Net present value", "淨現值"),
                context.Study.Currency,
                [.. tables.Probabilities.Zip(distribution.Percentiles)],
                distribution.Deterministic,
                distribution.Loss
            ),
            tables.Curves.Curve(distribution)
        );
    }

    private static LocalText Words(decimal? loss) =>
        loss switch
        {
            0 => InNoDraw,
            1 => InEveryDraw,
            < LeastPrinted => InHardlyADraw,
            > 1 - LeastPrinted => InAlmostEveryDraw,
            _ => Chance,
        };

    private LocalText NameOf(string initiative) =>
        initiative == ScenarioOutcome.All ? UncertaintyTables.AllOfThem : context.Name("initiative", initiative);

    private static LocalText Percent(int percent) => LocalText.Same($"{percent}%");
}
