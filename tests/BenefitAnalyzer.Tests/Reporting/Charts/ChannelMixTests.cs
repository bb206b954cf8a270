using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Units;
using ScottPlot.Plottables;

namespace BenefitAnalyzer.Tests.Reporting.Charts;

[TestClass]
public sealed class ChannelMixTests
{
    [TestMethod]
    public void ABarIsFilledByTheSharesOfItsChannelsElectronicBelow()
    {
        var bars = Mix(counter: 30, web: 10).Draw(Language.English).GetPlottables<Rectangle>().ToList();

        Assert.HasCount(2, bars);
        Assert.AreEqual((0, 0.25), (bars[0].Y1, bars[0].Y2));
        Assert.AreEqual((0.25, 1), (bars[1].Y1, bars[1].Y2));
    }

    [TestMethod]
    public void AMonthWithAHiddenChannelSaysThatSharesAreOfTheRest()
    {
        var chart = Mix(counter: 30, web: 10);
        var hidden = new ChannelSeries(new("Kiosk", "自助服務站"), true, [SampleFigures.Hidden("volume?channel=kiosk", 10)]);

        var part = chart with
        {
            Channels = [.. chart.Channels, hidden],
            QuantityOfShown = new("% of the channels shown", "佔所示渠道的百分比"),
        };
        var texts = part.Draw(Language.English).GetPlottables<ChartText>().ToList();

        Assert.Contains(text => text.Text.Contains("shares of the rest", StringComparison.Ordinal), texts);
        Assert.Contains(text => text.Text == "% of the channels shown", texts);
        Assert.DoesNotContain(text => text.Text == chart.Quantity.English, texts);
    }

    [TestMethod]
    public void AChannelThatTheLastMonthLacksIsNamedAllTheSame()
    {
        var chart = new ChannelMix(
            new("Completed", "完成"),
            SampleCharts.Months(2),
            [
                new(new("Web", "網上"), true, [SampleFigures.Count("web", 10), SampleFigures.Count("web", 20)]),
                new(new("Fax", "傳真"), false, [SampleFigures.Count("fax", 10), SampleFigures.Hidden("fax", 10)]),
                new(new("Post", "郵寄"), false, [SampleFigures.Count("post", 10), null]),
            ]
        );

        var texts = chart.Draw(Language.English).GetPlottables<ChartText>().Select(text => text.Text).ToList();

        Assert.Contains("Fax  hidden", texts);
        Assert.Contains("Post  no data", texts);
    }

    private static ChannelMix Mix(long counter, long web) =>
        new(
            new("Completed", "完成"),
            SampleCharts.Months(1),
            [
                new(new("Counter", "櫃位"), false, [SampleFigures.Count("counter", counter)]),
                new(new("Web", "網上"), true, [SampleFigures.Count("web", web)]),
            ]
        );
}
