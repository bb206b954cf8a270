using BenefitAnalyzer.Benchmarks.Calibration;
using BenefitAnalyzer.Benefits.Attribution.Designs;
using BenefitAnalyzer.Benefits.Attribution.Series;

namespace BenefitAnalyzer.Tests.Benefits.Attribution;

[TestClass]
public sealed class WeeklyPanelTests
{
    /// <summary>Two years are 730 days; of those up to six are lost at the beginning, and 103 whole weeks remain.</summary>
    [TestMethod]
    [DataRow(103, 24)]
    [DataRow(102, 23)]
    [DataRow(51, 12)]
    [DataRow(50, 11)]
    [DataRow(25, 6)]
    [DataRow(24, 5)]
    public void WholeWeeksCountAsTheMonthsThatAreSureToHoldThem(int weeks, int months)
    {
        var panel = new Panel([new UnitSeries("A", new double[weeks + 30], weeks)], Panel.Weekly);

        Assert.AreEqual(months, panel.MonthsBefore);
    }

    /// <summary>Four years of a season of 365.25 days, and a fifth less from the launch on: displaced is a quarter of what still comes.</summary>
    [TestMethod]
    public void ASeasonOfARealYearIsTakenOutByWaves()
    {
        double[] counts =
        [
            .. Enumerable
                .Range(0, 208)
                .Select(t =>
                    500
                    * Math.Exp((0.2 * Math.Cos(2 * Math.PI * t * 7 / 365.25)) + (0.1 * Math.Sin(8 * Math.PI * t * 7 / 365.25)))
                    * (t < 130 ? 1 : 0.8)
                ),
        ];

        var estimate = Estimator.Estimate(
            new Panel([new UnitSeries("A", counts, 130)], Panel.Weekly),
            AttributionDesign.InterruptedTimeSeries,
            1
        )!;

        Assert.AreEqual(counts[130..].Sum() / 4, estimate.Displaced, 1e-6 * estimate.Actual);
    }

    /// <summary>Small counts that remember each other: the interval must be wider than one for independent weeks.</summary>
    [TestMethod]
    public void SmallCountsOfWeeksThatRememberEachOtherHaveAWiderInterval()
    {
        // The same counts twice: as they fell in blocks of twenty alike weeks, and the blocks torn apart.
        double[] levels = [5, 9, 4, 8, 6, 5, 9, 4];
        double[] blocks = [.. Enumerable.Range(0, 160).Select(t => levels[t / 20])];
        double[] torn = [.. Enumerable.Range(0, 160).Select(t => blocks[t * 63 % 160])];

        var remembered = Width(blocks);
        var independent = Width(torn);

        Assert.IsGreaterThan(1.5 * independent, remembered);

        static double Width(double[] counts) =>
            Estimator
                .Estimate(new Panel([new UnitSeries("A", counts, 110)], Panel.Weekly), AttributionDesign.InterruptedTimeSeries, 1)!
                .HalfWidth;
    }

    /// <summary>A small part of the benchmark <c>-- calibration --weekly</c>, with limits as loose as 80 worlds ask.</summary>
    [TestMethod]
    public void IntervalsAndVerdictsOfWeeksAreAsOftenRightAsTheySay()
    {
        var summary = CalibrationSummary.Of(5, 80, isWeekly: true);

        Assert.IsGreaterThan(0.88, summary.Coverage);
        Assert.IsLessThan(0.17, summary.FalseEffects);
        Assert.IsGreaterThan(0.8, summary.Power);
        Assert.IsLessThan(0.2, summary.Undecided);
    }
}
