using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Charts;

[TestClass]
public sealed class TimeBarsTests
{
    [TestMethod]
    public void MinutesStandOnALinearAxisInSeconds()
    {
        var plot = SampleCharts.Times(("Counter", "櫃位", 754, 2700)).Draw(Language.English);

        var seconds = plot.GetPlottables<ChartMarker>().Select(marker => marker.Location.X).Order().ToArray();

        CollectionAssert.AreEqual(new[] { 754.0, 2700.0 }, seconds);
    }

    [TestMethod]
    public void MinutesBesideWeeksStandOnALogarithmicAxisThatSaysSo()
    {
        var plot = SampleCharts.Times(("Post", "郵寄", 864_000, 1_000_000), ("Web", "網上", 100, 1000)).Draw(Language.English);

        var seconds = plot.GetPlottables<ChartMarker>().Select(marker => Math.Round(marker.Location.X, 9)).ToArray();

        Assert.Contains(2.0, seconds);
        Assert.Contains(text => text.Text.EndsWith("logarithmic scale", StringComparison.Ordinal), plot.GetPlottables<ChartText>());
    }
}
