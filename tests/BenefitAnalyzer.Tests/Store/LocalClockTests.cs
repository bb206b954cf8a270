using System.Globalization;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Tests.Store;

[TestClass]
public sealed class LocalClockTests
{
    [TestMethod]
    [DataRow("America/New_York", "2014-03-09 02=0 2014-11-02 01=2")]
    [DataRow("Australia/Lord_Howe", "2014-04-06 01=1.5 2014-10-05 02=0.5")] // half an hour, twice a year
    [DataRow("Asia/Hong_Kong", "")]
    public void HoursInWhichTheClocksChangeLastLongerOrShorter(string zone, string expected)
    {
        var clock = LocalClock.Of(
            TimeZoneInfo.FindSystemTimeZoneById(zone),
            new DateTime(2014, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc)
        );

        Assert.AreEqual(
            expected,
            string.Join(
                ' ',
                clock
                    .ChangedHours()
                    .OrderBy(hour => hour.Key)
                    .Select(hour => string.Create(CultureInfo.InvariantCulture, $"{hour.Key:yyyy-MM-dd HH}={hour.Value}"))
            )
        );
    }
}
