using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Units;

[TestClass]
public sealed class DurationTextTests
{
    [TestMethod]
    [DataRow(60, "1 minute", "1分鐘")]
    [DataRow(90_061, "1 day 1 hour 1 minute 1 second", "1日1小時1分鐘1秒")]
    [DataRow(7_200, "2 hours", "2小時")]
    [DataRow(0, "0 seconds", "0秒")]
    public void ATimeIsSaidInItsUnitsWithoutThoseThatAreNought(int seconds, string english, string chinese) =>
        Assert.AreEqual(new LocalText(english, chinese), DurationText.Of(TimeSpan.FromSeconds(seconds)));
}
