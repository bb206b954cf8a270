using BenefitAnalyzer.Metrics.Integrity;

namespace BenefitAnalyzer.Tests.Metrics.Integrity;

[TestClass]
public sealed class HourCountTests
{
    private static readonly DateOnly Day = new(2005, 4, 4);

    [TestMethod]
    public void SecondsOfAnHourTellWhatIsSharedAndWhichGapsAreEqual()
    {
        var hour = HourCount.Of(Day, 10, [191, 100, 40, 70, 100, 130]); // gaps of 30, 30, 30 and 61

        Assert.AreEqual((Day, 10), (hour.Day, hour.Hour));
        Assert.AreEqual((6, 5, 3, 2), (hour.Found, hour.Filled, hour.Gaps, hour.EqualGaps));
        Assert.IsTrue(hour.IsToTheSecond);
    }

    [TestMethod]
    public void FullMinutesAreNoSecondsAndTwoTransactionsHaveNoGapBeforeTheirOwn()
    {
        Assert.IsFalse(HourCount.Of(Day, 0, [0, 60, 60, 180]).IsToTheSecond);
        Assert.AreEqual(0, HourCount.Of(Day, 0, [7, 37]).Gaps);
        Assert.AreEqual(0, HourCount.Of(Day, 0, [7]).Gaps);
    }
}
