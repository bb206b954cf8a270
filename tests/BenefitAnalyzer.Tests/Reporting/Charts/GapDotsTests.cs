using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Charts;

[TestClass]
public sealed class GapDotsTests
{
    [TestMethod]
    public void EachGroupWithAValueHasADotAtItsShareAndItsGapInWords()
    {
        var plot = SampleCharts.Gaps(2).Draw(Language.English);

        var shares = plot.GetPlottables<ChartMarker>().Select(marker => marker.Location.X).ToArray();
        var texts = plot.GetPlottables<ChartText>().Select(text => text.Text).ToList();
        CollectionAssert.AreEqual(new[] { 0.742, 0.711 }, shares);
        Assert.Contains("best served", texts);
        Assert.Contains("−3.1\u00A0pp", texts);
        Assert.Contains("hidden", texts);
    }

    [TestMethod]
    public void TheIntervalOfAHiddenGroupDoesNotMoveTheAxis()
    {
        var chart = SampleCharts.Gaps(0);
        var leaking = chart with { Rows = [chart.Rows[0] with { Share = chart.Rows[0].Share with { Low = 0.1m, High = 0.9m } }] };

        var texts = leaking.Draw(Language.English).GetPlottables<ChartText>().Select(text => text.Text);

        Assert.Contains("no data", texts);
    }
}
