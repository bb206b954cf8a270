using BenefitAnalyzer.Benchmarks.Calibration;

namespace BenefitAnalyzer.Tests.Benefits.Attribution;

/// <summary>A small part of the benchmark <c>-- calibration</c>, with limits as loose as 200 worlds ask.</summary>
[TestClass]
public sealed class CalibrationTests
{
    [TestMethod]
    public void IntervalsAndVerdictsAreAsOftenRightAsTheySay()
    {
        var summary = CalibrationSummary.Of(5, 200);

        Assert.IsGreaterThan(0.9, summary.Coverage);
        Assert.IsLessThan(0.13, summary.FalseEffects);
        Assert.IsGreaterThan(0.8, summary.Power);
        Assert.IsLessThan(0.2, summary.Undecided);
    }

    [TestMethod]
    public void TheSameSeedDrawsTheSameWorlds()
    {
        var first = CalibrationSummary.Of(9, 20).Lines().ToList();
        var second = CalibrationSummary.Of(9, 20).Lines().ToList();

        CollectionAssert.AreEqual(first, second);
    }
}
