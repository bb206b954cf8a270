using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting;

/// <summary>Charts of sections, each of which must be possible to draw in both languages.</summary>
internal static class DrawnCharts
{
    public static void AssertDrawn(IEnumerable<ChartBlock> charts)
    {
        foreach (var chart in charts)
        {
            Assert.IsNotNull(chart.Chart.Draw(Language.English));
            Assert.IsNotNull(chart.Chart.Draw(Language.TraditionalChinese));
        }
    }
}
