using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Units;
using ScottPlot;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>When does it pay back, by what is counted? Cumulative net benefit by fiscal year, one line for each view, and a ring where it breaks even.</summary>
/// <param name="Years">Consecutive fiscal years.</param>
/// <param name="Series">Amounts in the study's currency.</param>
public sealed record CumulativeLines(string Currency, IReadOnlyList<FiscalYear> Years, IReadOnlyList<CumulativeSeries> Series) : Chart
{
    private static readonly LocalText Ring = new("○ breaks even for good", "○ 此後不再為負");
    private static readonly LocalText AllThree = new("all three", "三者相同");
    private static readonly LocalText AllLines = new("all the same", "各項相同");
    private static readonly LocalText Quantity = new("Cumulative net benefit, not discounted", "未貼現累計淨效益");

    public override Plot Draw(Language language)
    {
        var amounts = Series.SelectMany(series => series.ByYear).Select(ChartValue.Of).OfType<decimal>().ToList();
        var scale = MoneyScale.For(amounts);
        var axis = ValueAxis.For(amounts.Select(amount => amount / scale.Unit), MetricUnit.Money);
        var labels = EndLabels(language, scale);
        var frame = new ChartFrame(
            this,
            language,
            scale.Of(Quantity, Currency),
            new(axis.LeftMargin(language), EndLabel.Margin(labels), YearAxis.Height, 4),
            new(-0.5, Years.Count - 0.5),
            axis.Range
        );
        if (amounts.Count == 0)
        {
            return frame.NoData();
        }

        axis.DrawLeft(frame, language, -0.5, Years.Count - 0.5);
        YearAxis.Draw(frame, Years, language);
        for (var index = Drawn.Count - 1; index >= 0; index--)
        {
            DrawLine(frame, Drawn[index], ChartStyle.Series[index], scale);
        }

        EndLabel.Draw(frame, labels);
        if (Series.Any(series => series.BreakEven is not null))
        {
            frame.Remark(Ring.In(language));
        }

        return frame.Plot;
    }

    private void DrawLine(ChartFrame frame, CumulativeSeries series, SeriesStyle style, MoneyScale scale)
    {
        double[] amounts = [.. series.ByYear.Select(figure => scale.On(figure))];
        frame.Series(amounts, style.Color, pattern: style.Pattern);
        for (var at = 0; at < amounts.Length; at++)
        {
            var isReached = series.BreakEven == Years[at];
            frame.Marker(
                at,
                amounts[at],
                isReached ? MarkerShape.FilledCircle : style.Marker,
                style.Color,
                isReached ? 1.6f * ChartStyle.MarkerSize : ChartStyle.MarkerSize,
                hollow: isReached
            );
        }
    }

    /// <summary>One line in the place of all where they are the same, since only the uppermost would be seen.</summary>
    private IReadOnlyList<CumulativeSeries> Drawn =>
        Series.Count > 1 && Series.All(series => Amounts(series).SequenceEqual(Amounts(Series[0])))
            ? [Series[0] with { Name = Series.Count == 3 ? AllThree : AllLines }]
            : Series;

    private static IEnumerable<decimal?> Amounts(CumulativeSeries series) => series.ByYear.Select(figure => ChartValue.Of(figure));

    private List<EndLabel> EndLabels(Language language, MoneyScale scale) =>
        [
            .. Drawn
                .Zip(ChartStyle.Series)
                .Where(pair => ChartValue.Of(pair.First.ByYear[^1]) is not null)
                .Select(pair =>
                    EndLabel.Of(
                        pair.First.Name.In(language),
                        scale.Label(pair.First.ByYear[^1], language),
                        new(Years.Count - 1, scale.On(pair.First.ByYear[^1])),
                        pair.Second.Color
                    )
                ),
        ];
}

/// <summary>One line: a name, the cumulative amount of each year, and the year in which it breaks even for good.</summary>
/// <param name="BreakEven">Null where it never does.</param>
public sealed record CumulativeSeries(LocalText Name, IReadOnlyList<Figure> ByYear, FiscalYear? BreakEven);
