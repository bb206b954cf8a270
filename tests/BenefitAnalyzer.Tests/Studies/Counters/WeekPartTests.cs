using BenefitAnalyzer.Studies.Counters;

namespace BenefitAnalyzer.Tests.Studies.Counters;

[TestClass]
public sealed class WeekPartTests
{
    [TestMethod]
    public void EveryHourOfTheWeekLiesInOnePart()
    {
        var hours = from weekday in Enumerable.Range(1, 7) from hour in Enumerable.Range(0, 24) select WeekPart.Of(weekday, hour).Id;

        // 13 hours before 13:00 and 11 after, of five days and of one.
        CollectionAssert.AreEquivalent(
            new[] { ("Mon-Fri am", 65), ("Mon-Fri pm", 55), ("Sat am", 13), ("Sat pm", 11), ("Sun am", 13), ("Sun pm", 11) },
            hours.GroupBy(part => part).Select(part => (part.Key, part.Count())).ToList()
        );
    }

    [TestMethod]
    public void MondayIsTheFirstDayAndSundayTheSeventh()
    {
        Assert.AreEqual(1, WeekPart.WeekdayOf(new DateOnly(2005, 4, 4)));
        Assert.AreEqual(7, WeekPart.WeekdayOf(new DateOnly(2005, 4, 10)));
    }
}
