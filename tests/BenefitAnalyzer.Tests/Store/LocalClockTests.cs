using System.Globalization;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Tests.Store;

[TestClass]
public sealed class LocalClockTests
{
    [TestMethod]
    [DataRow("America/Sao_Paulo", "2005-10-15", "2005-10-15 00:00")]
    [DataRow("America/Sao_Paulo", "2005-10-16", "2005-10-16 01:00")] // midnight was skipped
    [DataRow("Pacific/Apia", "2011-12-30", "")] // Samoa moved across the date line and had no such day
    [DataRow("Pacific/Apia", "2011-12-31", "2011-12-31 00:00")]
    public void ADayBeginsAtItsFirstInstant(string zone, string day, string expected)
    {
        var midnight = DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var clock = LocalClock.Of(
            TimeZoneInfo.FindSystemTimeZoneById(zone),
            new DateTime(2005, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            new DateTime(2013, 1, 1, 0, 0, 0, DateTimeKind.Utc)
        );

        Assert.AreEqual(expected, clock.StartOfDay(midnight)?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "");
    }

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
