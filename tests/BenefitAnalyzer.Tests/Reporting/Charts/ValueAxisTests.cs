using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;

namespace BenefitAnalyzer.Tests.Reporting.Charts;

[TestClass]
public sealed class ValueAxisTests
{
    [TestMethod]
    [DataRow(0.98, MetricUnit.Rate, "0 0.2 0.4 0.6 0.8 1")]
    [DataRow(0.03, MetricUnit.Rate, "0 0.005 0.01 0.015 0.02 0.025 0.03")]
    [DataRow(1_234_567, MetricUnit.Count, "0 250000 500000 750000 1000000 1250000")]
    [DataRow(3, MetricUnit.Count, "0 1 2 3")]
    [DataRow(3, MetricUnit.Posts, "0 1 2 3")]
    [DataRow(2.5, MetricUnit.Posts, "0 0.5 1 1.5 2 2.5")]
    [DataRow(2700, MetricUnit.Seconds, "0 600 1200 1800 2400 3000")]
    [DataRow(0, MetricUnit.Rate, "0 0.02 0.04 0.06 0.08 0.1")]
    [DataRow(-0.088, MetricUnit.PercentagePoints, "-0.1 -0.08 -0.06 -0.04 -0.02 0")]
    public void TicksAreRoundAndIncludeZeroAndTheValue(double value, MetricUnit unit, string ticks)
    {
        var axis = ValueAxis.For([(decimal)value], unit);

        Assert.AreEqual(ticks, string.Join(' ', axis.Ticks.Select(tick => tick.ToString("0.####", CultureInfo.InvariantCulture))));
    }
}
