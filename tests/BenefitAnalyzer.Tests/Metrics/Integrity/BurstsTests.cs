using BenefitAnalyzer.Metrics.Integrity;

namespace BenefitAnalyzer.Tests.Metrics.Integrity;

[TestClass]
public sealed class BurstsTests
{
    private static readonly DateOnly Monday = new(2005, 4, 4);

    [TestMethod]
    public void TheLevelOfAnHourIsTheMeanOfItsEightNearestWeeksWithHalfATransactionMore()
    {
        // Week 0 has 1 transaction, week 1 has 2 and so on; week 4 has none, and so no hour.
        var levels = LevelsOf([1, 2, 3, 4, 0, 6, 7, 8, 9, 10, 11, 12]);

        CollectionAssert.AreEquivalent(new[] { 0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11 }, levels.Keys.ToList());
        Assert.AreEqual((2 + 3 + 4 + 0 + 6 + 7 + 8 + 9 + 0.5) / 8, levels[0]); // the first week has later ones only
        Assert.AreEqual((1 + 3 + 4 + 0 + 6 + 7 + 8 + 9 + 0.5) / 8, levels[1]);
        Assert.AreEqual((2 + 3 + 4 + 0 + 7 + 8 + 9 + 10 + 0.5) / 8, levels[5]); // four on each side
        Assert.AreEqual((4 + 0 + 6 + 7 + 8 + 9 + 10 + 11 + 0.5) / 8, levels[11]);
    }

    [TestMethod]
    public void AnHourWithFewerThanFourOtherWeeksIsNotLookedAt()
    {
        Assert.IsEmpty(LevelsOf([5, 5, 5, 5]));
        Assert.AreEqual(20.5 / 4, LevelsOf([5, 5, 5, 5, 5])[2]);
    }

    [TestMethod]
    public void AnHourStandsOutWhenItIsTwiceItsLevelAndMoreThanChanceExplains()
    {
        // Of nine hours each may be above its bound with a probability of 1/900: around 80.5 ÷ 8 that is 22 (variance ÷ mean: 1 + 1/8).
        Assert.AreEqual(22, UpperBound.Dispersed(80.5 / 8, 1.125, 0.01 / 9));
        Assert.AreEqual("4", StandOutOf([10, 10, 10, 10, 23, 10, 10, 10, 10]));
        Assert.AreEqual("", StandOutOf([10, 10, 10, 10, 22, 10, 10, 10, 10]));
        Assert.AreEqual("", StandOutOf([1, 0, 1, 0, 3, 1, 0, 1])); // four times its level, which chance explains
    }

    /// <summary>In the fifth week the clocks repeat the hour, and 65 come in each of its two: an even flow is no burst, nor a level of 130.</summary>
    [TestMethod]
    public void AnHourThatTheClocksRepeatIsJudgedByItsLength()
    {
        int[] byWeek = [60, 60, 60, 60, 130, 60, 60, 60, 60];

        Assert.AreEqual("4", StandOutOf(byWeek));
        Assert.AreEqual("", StandOutOf(byWeek, changedWeek: 4, lasts: 2));
        Assert.AreEqual(2 * 480.5 / 8, LevelsOf(byWeek, changedWeek: 4, lasts: 2)[4]);
        Assert.AreEqual((420 + 130 + 0.5) / 9, LevelsOf(byWeek, changedWeek: 4, lasts: 2)[0]); // eight weeks with nine hours
        Assert.AreEqual("4", StandOutOf([60, 60, 60, 60, 260, 60, 60, 60, 60], changedWeek: 4, lasts: 2));
    }

    /// <summary>In the fifth week the clocks skip the hour: nothing can come in it, and it is no level of any other.</summary>
    [TestMethod]
    public void AnHourThatTheClocksSkipIsNoWeek()
    {
        var levels = LevelsOf([60, 60, 60, 60, 0, 60, 60, 60, 60], changedWeek: 4, lasts: 0);

        Assert.AreEqual(420.5 / 7, levels[0]);
        Assert.IsEmpty(LevelsOf([5, 5, 0, 5, 5], changedWeek: 2, lasts: 0)); // of four weeks three are left
    }

    private static Dictionary<int, double> LevelsOf(int[] byWeek, int changedWeek = 0, double lasts = 1) =>
        new Bursts().Judge([Series(byWeek, changedWeek, lasts)]).ToDictionary(test => WeekOf(test.Hour), test => test.Level);

    private static string StandOutOf(int[] byWeek, int changedWeek = 0, double lasts = 1) =>
        string.Join(
            ' ',
            new Bursts().Judge([Series(byWeek, changedWeek, lasts)]).Where(test => test.StandsOut).Select(test => WeekOf(test.Hour))
        );

    private static HourSeries Series(int[] byWeek, int changedWeek, double lasts) =>
        new(
            [],
            "web",
            [
                .. byWeek
                    .Index()
                    .Where(week => week.Item > 0)
                    .Select(week =>
                        HourCount.Of(Monday.AddDays(7 * week.Index), 10, [.. Enumerable.Range(0, week.Item).Select(at => 61L * at)])
                    ),
            ],
            new Dictionary<int, double> { [HourCount.NumberOf(Monday.AddDays(7 * changedWeek), 10)] = lasts }
        );

    private static int WeekOf(HourCount hour) => (hour.Day.DayNumber - Monday.DayNumber) / 7;
}
