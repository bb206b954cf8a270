using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Charts;

[TestClass]
public sealed class TakeUpLinesTests
{
    [TestMethod]
    public void ALineHasTheSharesOfItsFiguresAndAGapWhereThereIsNone()
    {
        var chart = SampleCharts.Lines(months: 12, series: 1);

        var line = chart.Draw(Language.English).GetPlottables<ChartLine>().Single(line => line.Points.Count == 12);

        var drawn = line.Points.Select(point => point.Y).ToArray();
        Assert.HasCount(12, drawn);
        Assert.IsTrue(double.IsNaN(drawn[9]));
        Assert.AreEqual((double)chart.Series[0].ByMonth[8]!.Value!, drawn[8], 1e-12);
    }

    [TestMethod]
    public void PartialMonthsAndUpperBoundsAreHollow()
    {
        var plot = SampleCharts.Lines(months: 12, series: 1).Draw(Language.English);

        var hollow = plot.GetPlottables<ChartMarker>().Where(marker => marker.IsHollow).Select(marker => marker.Location.X);

        CollectionAssert.AreEqual(new[] { 10.0, 11.0 }, hollow.ToArray());
    }

    [TestMethod]
    public void ASingleMonthIsVisible()
    {
        var plot = SampleCharts.Lines(months: 1, series: 1).Draw(Language.English);

        Assert.HasCount(1, plot.GetPlottables<ChartMarker>().ToList());
    }

    [TestMethod]
    public void OfTwentySeriesFiveAreNamedAndTheRestCounted()
    {
        var texts = SampleCharts
            .Lines(months: 24, series: 20)
            .Draw(Language.English)
            .GetPlottables<ChartText>()
            .Select(text => text.Text)
            .ToList();

        Assert.Contains(text => text.StartsWith(SampleCharts.Name(4).English, StringComparison.Ordinal), texts);
        Assert.DoesNotContain(text => text.StartsWith(SampleCharts.Name(6).English, StringComparison.Ordinal), texts);
        Assert.Contains(text => text.Contains("grey: 15 others", StringComparison.Ordinal), texts);
    }

    [TestMethod]
    public void ChartsWithoutAnyValueSayNoData()
    {
        foreach (var (name, chart) in SampleCharts.All.Where(chart => chart.Key.EndsWith("no-data", StringComparison.Ordinal)))
        {
            var texts = chart.Draw(Language.TraditionalChinese).GetPlottables<ChartText>().Select(text => text.Text);
            Assert.Contains("沒有數據", texts, name);
        }
    }
}
