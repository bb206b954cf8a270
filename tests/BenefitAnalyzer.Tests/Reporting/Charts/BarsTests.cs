using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Units;
using ScottPlot.Plottables;

namespace BenefitAnalyzer.Tests.Reporting.Charts;

[TestClass]
public sealed class BarsTests
{
    [TestMethod]
    public void ABarReachesFromZeroToItsValueAndAHiddenOneHasNoLength()
    {
        var plot = SampleCharts.BarsOf(1).Draw(Language.English);

        var lengths = plot.GetPlottables<Rectangle>().Select(bar => (bar.X1, bar.X2)).ToArray();

        CollectionAssert.AreEqual(new[] { (0.0, 1_234_567.0), (0.0, 0.0) }, lengths);
        Assert.Contains("<\u00A010", plot.GetPlottables<ChartText>().Select(text => text.Text));
    }
}
