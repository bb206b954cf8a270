using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Units;
using ScottPlot;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>How wide may it run? An amount by fiscal year with what is certain as a dashed line, the median of the draws as a solid one, and bands around it.</summary>
/// <param name="Quantity">What the amounts are, without unit.</param>
/// <param name="Years">Consecutive fiscal years.</param>
/// <param name="AtMeans">By year, with all assumptions at their means.</param>
/// <param name="Median">By year.</param>
/// <param name="Bands">Widest first, two at most: the wider is light, the narrower dark.</param>
public sealed record FanLines(
    LocalText Quantity,
    string Currency,
    IReadOnlyList<FiscalYear> Years,
    IReadOnlyList<Figure> AtMeans,
    IReadOnlyList<Figure> Median,
    IReadOnlyList<FanBand> Bands
) : Chart
{
    /// <summary>Left end of the axes: half of the first year's label has room.</summary>
    private const double First = -0.25;

    private static readonly LocalText MedianName = new("median", "中位數");
    private static readonly LocalText AtMeansName = new("all at their means", "各項取平均值");
    private static readonly Color[] Shades = [ChartStyle.Scale(0.12), ChartStyle.Scale(0.38)];

    public override Plot Draw(Language language)
    {
        var figures = Bands.SelectMany(band => band.Low.Concat(band.High)).Concat(AtMeans).Concat(Median).ToList();
        var amounts = figures.Select(ChartValue.Of).OfType<decimal>().ToList();
        var scale = MoneyScale.For(amounts);
        var axis = ValueAxis.For(amounts.Select(amount => amount / scale.Unit), MetricUnit.Money);
        var labels = EndLabels(language, scale);
        var frame = new ChartFrame(
            this,
            language,
            scale.Of(Quantity, Currency),
            new(axis.LeftMargin(language), EndLabel.Margin(labels), YearAxis.Height, 4),
            new(First, Years.Count - 1 + (Years.Count == 1 ? -First : 0)),
            axis.Range
        );
        if (amounts.Count == 0)
        {
            return frame.NoData();
        }

        foreach (var (at, band) in Bands.Index())
        {
            frame.Area([.. Points(band.Low, scale), .. Points(band.High, scale).Reverse()], Shades[at]);
        }

        axis.DrawLeft(frame, language, First, Years.Count - 1);
        YearAxis.Draw(frame, Years, language);
        frame.Curve([.. Points(Median, scale)], ChartStyle.Highlight);
        frame.Curve([.. Points(AtMeans, scale)], ChartStyle.Contrast, pattern: LinePattern.Dashed);
        EndLabel.Draw(frame, labels);
        frame.Remark([.. Bands.Select(band => band.Name.In(language))]);
        return frame.Plot;
    }

    private static IEnumerable<Coordinates> Points(IReadOnlyList<Figure> figures, MoneyScale scale) =>
        figures.Select((figure, at) => new Coordinates(at, scale.On(figure)));

    private List<EndLabel> EndLabels(Language language, MoneyScale scale)
    {
        IEnumerable<(LocalText Name, IReadOnlyList<Figure> ByYear, Color Color)> lines =
        [
            .. Bands.SelectMany((band, at) => new[] { (band.LowName, band.Low, Shades[at]), (band.HighName, band.High, Shades[at]) }),
            (MedianName, Median, ChartStyle.Highlight),
            (AtMeansName, AtMeans, ChartStyle.Contrast),
        ];
        return
        [
            .. lines
                .Where(line => ChartValue.Of(line.ByYear[^1]) is not null)
                .Select(line =>
                    EndLabel.Of(
                        line.Name.In(language),
                        scale.Label(line.ByYear[^1], language),
                        new(Years.Count - 1, scale.On(line.ByYear[^1])),
                        line.Color
                    )
                ),
        ];
    }
}

/// <summary>A band of <see cref="FanLines"/>.</summary>
/// <param name="Name">What it is, for the remark above the axes.</param>
/// <param name="LowName">What its lower edge is.</param>
/// <param name="Low">By year.</param>
/// <param name="HighName">What its upper edge is.</param>
/// <param name="High">By year.</param>
public sealed record FanBand(LocalText Name, LocalText LowName, IReadOnlyList<Figure> Low, LocalText HighName, IReadOnlyList<Figure> High);
