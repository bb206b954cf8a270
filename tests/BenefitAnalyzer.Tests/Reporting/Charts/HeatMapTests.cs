using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Charts;

[TestClass]
public sealed class HeatMapTests
{
    [TestMethod]
    public void AHiddenCellShowsItsMarkAndNotAValue()
    {
        var chart = SampleCharts.Map(1, 2) with
        {
            Cells =
            [
                [SampleFigures.Share("a", 0.5m), SampleFigures.Hidden("b", 10)],
            ],
        };

        var texts = chart.Draw(Language.English).GetPlottables<ChartText>().Select(text => text.Text).ToList();

        Assert.Contains("<\u00A010", texts);
        Assert.Contains("50.0%", texts);
    }

    [TestMethod]
    public void NarrowCellsLeaveOutTheUnitThatTheQuantitySays()
    {
        var texts = SampleCharts.Map(3, 18).Draw(Language.English).GetPlottables<ChartText>().Select(text => text.Text).ToList();

        Assert.Contains("53.0", texts);
        Assert.DoesNotContain("53.0%", texts);
    }
}
