using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Charts;

/// <summary>Labels stand beside what they name and say all that a reader needs to take them for it.</summary>
[TestClass]
public sealed class LabelledChartsTests
{
    private static readonly LocalText Quantity = new("Quantity", "數量");

    [TestMethod]
    public void NumbersOfDotsThatLieTogetherAreWrittenOnce()
    {
        var chart = new FrontierDots(Quantity, Quantity, "HKD", [Dot(0, 0), Dot(99, 500), Dot(100, 501)], null);

        var texts = Texts(chart).Select(text => text.Text).ToList();

        Assert.Contains("2, 3", texts);
        Assert.DoesNotContain("3", texts);
    }

    [TestMethod]
    public void LinesThatEndInDifferentMonthsSayInWhich()
    {
        var figures = Enumerable.Range(1, 4).Select(at => SampleFigures.Count($"month={at}", 10 * at)).ToList();
        var chart = new CounterfactualLines(Quantity, SampleCharts.Months(4), [.. figures.Take(2), null, null], figures, 1);
        var (actual, without) = (DateText.Month(chart.Periods[1], Language.English), DateText.Month(chart.Periods[3], Language.English));

        var texts = Texts(chart).Select(text => text.Text).ToList();

        Assert.Contains($"Actual, {actual}  20", texts);
        Assert.Contains($"Without it, {without}  40", texts);
        Assert.Contains("Actual  40", Texts(chart with { Actual = figures }).Select(text => text.Text));
    }

    [TestMethod]
    public void LaunchesInSeveralStepsAreToldApart()
    {
        var figures = Enumerable.Range(1, 4).Select(at => SampleFigures.Count($"month={at}", 10 * at)).ToList();
        var chart = new CounterfactualLines(Quantity, SampleCharts.Months(4), figures, figures, 1);

        Assert.Contains("launch", Texts(chart).Select(text => text.Text));
        var inSteps = Texts(chart with { LaterLaunches = [3] }).Select(text => text.Text).ToList();
        Assert.Contains("first launch", inSteps);
        Assert.Contains("dotted: later launches", inSteps);
    }

    [TestMethod]
    public void ARingIsExplained()
    {
        var chart = Lines([3, 1, 2], marked: 1) with { MarkedName = new("○ deepest", "○ 最深") };

        Assert.Contains("○ deepest", Texts(chart).Select(text => text.Text));
        Assert.DoesNotContain("○ deepest", Texts(Lines([3, 1, 2]) with { MarkedName = chart.MarkedName }).Select(text => text.Text));
    }

    [TestMethod]
    [DataRow(10, 1, 1, DisplayName = "at the top of the axes: below its line, not in the subtitle")]
    [DataRow(5, 0, 9, DisplayName = "where the data crosses it: clear of the data")]
    public void TheNameOfALevelStandsInsideTheAxesAndClearOfTheData(int level, int first, int last)
    {
        var values = Enumerable.Range(0, 8).Select(at => (decimal)(first + (last - first) * at / 7.0)).ToArray();
        var chart = Lines(values) with { Levels = [new LevelMark(new("level", "水平"), level)] };

        var text = Texts(chart).Single(own => own.Text == "level");

        Assert.IsGreaterThan(ChartFrame.Top + ChartStyle.SmallTextSize, text.Baseline);
        var frame = new ChartFrame(chart, Language.English, Quantity, new(20, 120, 30, 4), new(-0.5, 7.5), new(0, 10));
        var middle = text.Baseline - 0.36f * text.Size;
        var near = values.Index().Where(value => Math.Abs(frame.X(value.Index) - text.X) < 60).Select(value => frame.Y((double)value.Item));
        Assert.IsTrue(near.All(y => Math.Abs(y - middle) > ChartStyle.SmallTextSize / 2), $"{middle} among {string.Join(", ", near)}");
    }

    [TestMethod]
    public void AnEmphasisedValueBesideRowsEndsWithinThePicture()
    {
        var value = SampleFigures.Of("value", 323_575, MetricUnit.Money);
        var chart = new ValueRanges(Quantity, "HKD", Quantity, [new ValueRow(Quantity, value, value, value, IsEmphasised: true)]);

        foreach (var language in new[] { Language.English, Language.TraditionalChinese })
        {
            var text = chart.Draw(language).GetPlottables<ChartText>().Single(own => own.Bold);

            Assert.IsLessThan(chart.Size.Width - 2, text.X + TextFit.Width(text.Text, text.Size, bold: true));
        }
    }

    [TestMethod]
    public void WhatWasMeasuredIsNamedBesideTheEndOfItsLine()
    {
        Figure?[] measured = [.. Enumerable.Range(0, 12).Select(at => SampleFigures.Share($"month={at}", 0.3m))];
        var chart = new AdoptionFan(Quantity, new(2005, 1, 1), measured, [.. measured.Select(month => month! with { Value = 0.9m })]);

        var texts = Texts(chart);

        var (label, zero, one) = (Y("measured"), texts.Single(text => text.Text == "0%"), texts.Single(text => text.Text == "100%"));
        var height = (zero.Baseline - label) / (zero.Baseline - one.Baseline);
        Assert.IsTrue(height is > 0.3f and < 0.4f, $"at {height:0.00} of the axes");

        float Y(string name) => texts.Single(text => text.Text.StartsWith(name, StringComparison.Ordinal)).Baseline;
    }

    private static FrontierPoint Dot(int across, int up) =>
        new(
            SampleFigures.Of($"cost={across}", across, MetricUnit.Money),
            SampleFigures.Of($"hours={up}", up, MetricUnit.Count),
            IsSupported: true
        );

    private static MarkedLines Lines(decimal[] values, int? marked = null) =>
        new(
            Quantity,
            [.. values.Select((_, at) => LocalText.Same($"{at}"))],
            [
                new MarkedSeries(
                    new("line", "線"),
                    [.. values.Select((value, at) => SampleFigures.Of($"place={at}", value, MetricUnit.Score))]
                )
                {
                    Marked = marked,
                },
            ],
            null
        );

    private static List<ChartText> Texts(Chart chart) => [.. chart.Draw(Language.English).GetPlottables<ChartText>()];
}
