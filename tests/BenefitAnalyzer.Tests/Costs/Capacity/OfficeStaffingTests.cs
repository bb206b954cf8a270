using BenefitAnalyzer.Costs.Capacity;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Counters;
using CsCheck;

namespace BenefitAnalyzer.Tests.Costs.Capacity;

[TestClass]
public sealed class OfficeStaffingTests
{
    private static readonly WeekHours Weekdays = WeekHours.Parse("Mon-Fri 09:00-17:00")!;
    private static readonly Shift FullWeek = new("full", Weekdays, [], [], 1, 0);

    private static readonly Shift[] LunchBreaks =
    [
        new("early", WeekHours.Parse("Mon-Fri 09:00-12:00, 13:00-17:00")!, [], [], 1, 0.2),
        new("late", WeekHours.Parse("Mon-Fri 09:00-13:00, 14:00-17:00")!, [], [], 1, 0.2),
        new("middle", WeekHours.Parse("Mon-Fri 11:00-15:00")!, [], [], 0.5m, 0.2),
    ];

    [TestMethod]
    public void PostsAreTheServersOfTheBusiestHourWithRelief()
    {
        // 10 an hour of 6 minutes: 1 erlang. 90 % within 5 minutes: two servers give 1 - 1/3 exp(-5/6) = 0.855, three give
        // 1 - 1/11 exp(-10/6) = 0.983. Three servers at a relief of 20 % are 3 / 0.8 = 3.75, so four posts.
        var shift = FullWeek with
        {
            Relief = 0.2,
        };

        var posts = Cover([Pool(10)], [shift]);

        Assert.AreEqual(4, posts.Of("CA"));
        Assert.IsTrue(posts.IsProved);
        Assert.IsEmpty(posts.Uncovered);
    }

    [TestMethod]
    public void AtLunchTheOtherShiftServes()
    {
        // One server in each open hour: early and late together leave no hour open, each alone leaves one. 2 / 0.8 = 2.5: three posts. Early
        // and a half-time shift at noon do it with 1.5 / 0.8 = 1.875: two posts.
        var posts = Cover([Pool(0.1)], LunchBreaks);

        Assert.AreEqual(2, posts.Of("CA"));
        Assert.AreEqual(3, Cover([Pool(0.1)], LunchBreaks[..2]).Of("CA"));
    }

    [TestMethod]
    public void TheCheaperGradeServesAndASupervisorIsOnDutyWhereAskedFor()
    {
        var pool = Pool(10) with { Pool = Pool(10).Pool with { Grades = [new("CA", 0, null), new("ACO", 1, null)] } };

        var posts = new OfficeStaffing([FullWeek], new Dictionary<string, decimal> { ["CA"] = 200_000, ["ACO"] = 350_000 }).Cover(
            "A",
            [pool],
            null,
            CancellationToken.None
        );

        Assert.AreEqual(2, posts.Of("CA"));
        Assert.AreEqual(1, posts.Of("ACO"));
    }

    [TestMethod]
    public void ReliefOfSeveralPoolsIsRoundedUpOnce()
    {
        // Two queues of one server each: 2 × 1.25 = 2.5, three posts and not four.
        var second = Pool(0.1) with
        {
            Pool = Pool(0.1).Pool with { Name = "second" },
        };

        Assert.AreEqual(3, Cover([Pool(0.1), second], [FullWeek with { Relief = 0.2 }]).Of("CA"));
    }

    [TestMethod]
    public void DeferrableWorkIsStaffedByItsMinutes()
    {
        // 40 hours a week are 2,400 minutes; 6,000 minutes are 2.5 posts.
        var letters = new PoolDemand(Pool(0).Pool with { Work = PoolWork.Deferrable })
        {
            Opening = Weekdays,
            HandlingMinutes = 10,
            DeferrableMinutesPerWeek = 6_000,
        };

        Assert.AreEqual(3, Cover([letters], [FullWeek]).Of("CA"));
        Assert.AreEqual(2, Cover([letters.Times(0.8)], [FullWeek]).Of("CA"));
    }

    [TestMethod]
    public void AnHourThatNoShiftCoversIsNamed()
    {
        var posts = Cover([Pool(10)], [FullWeek with { Hours = WeekHours.Parse("Mon-Fri 10:00-17:00")! }]);

        Assert.HasCount(5, posts.Uncovered);
        Assert.AreEqual(("queue", 1, 9), posts.Uncovered[0]);
    }

    [TestMethod]
    public void TooFewWindowsAreNamedAndStaffedAsFarAsTheyGo()
    {
        var pool = Pool(60) with { Pool = Pool(60).Pool with { Counters = 4 } };

        var posts = Cover([pool], [FullWeek]);

        Assert.AreEqual(4, posts.Of("CA"));
        Assert.HasCount(40, posts.ShortOfCounters);
    }

    [TestMethod]
    public void PostsAreNeverNegativeAndGrowWithTheLoad() =>
        Gen.Select(Gen.Double[0, 80].Array[8], Gen.Double[0, 1], Gen.Double[0.5, 20])
            .Sample(
                (arrivals, share, handling) =>
                {
                    var pool = Pool(0) with
                    {
                        HandlingMinutes = handling,
                        Arrivals =
                        [
                            .. from day in Enumerable.Range(1, 5)
                            from hour in Enumerable.Range(0, 8)
                            select new HourArrivals(day, 9 + hour, arrivals[hour]),
                        ],
                    };
                    var all = Cover([pool], LunchBreaks);
                    var fewer = Cover([pool.Times(share)], LunchBreaks);
                    return fewer.Of("CA") >= 0 && fewer.Of("CA") <= all.Of("CA");
                },
                iter: 60
            );

    [TestMethod]
    public void ClosingAStepSavesNoMoreThanClosingTheOffice()
    {
        var steps = CapacitySteps.Of(
            "A",
            [Pool(30)],
            LunchBreaks,
            new Dictionary<string, decimal> { ["CA"] = 200_000 },
            CancellationToken.None
        );

        var office = steps.Single(step => step.Kind == "office");
        var counter = steps.Single(step => step.Kind == "counter");
        Assert.AreEqual(5 * 8 * 30, office.ArrivalsTurnedAway, 1e-9);
        Assert.AreEqual(200_000 * office.Posts["CA"], office.AnnualCost);
        Assert.IsTrue(counter.AnnualCost < office.AnnualCost && counter.AnnualCost > 0);
        Assert.AreEqual(40, counter.HoursWithoutPledge);
        Assert.IsNull(office.HoursWithoutPledge); // no hour is left in which a pledge could be met or missed
        Assert.HasCount(3, steps.Where(step => step.Kind == "shift"));
    }

    [TestMethod]
    public void WithoutItsOnlyShiftAnOfficeHasNoHourThatCouldMissThePledge()
    {
        var steps = CapacitySteps.Of("A", [Pool(30)], [FullWeek], new Dictionary<string, decimal>(), CancellationToken.None);

        var shift = steps.Single(step => step.Kind == "shift");
        Assert.AreEqual(5 * 8 * 30, shift.ArrivalsTurnedAway, 1e-9);
        Assert.IsNull(shift.HoursWithoutPledge);
    }

    [TestMethod]
    public void HoursOfTheWeekAreReadAsWritten()
    {
        var hours = WeekHours.Parse("Mon-Fri 09:00-13:00, 14:00-17:30; Sat 09:00-12:00")!;

        Assert.AreEqual((5 * 7.5m) + 3, hours.HoursPerWeek);
        Assert.AreEqual(0, hours.MinutesOf(1, 13));
        Assert.AreEqual(30, hours.MinutesOf(5, 17));
        Assert.AreEqual(0, hours.MinutesOf(7, 9));
        foreach (
            var wrong in new[] { "", "Mon", "Mon 9-17", "Mon 17:00-09:00", "Fri-Mon 09:00-17:00", "Mon 09:00-25:00", "Foo 09:00-10:00" }
        )
        {
            Assert.IsNull(WeekHours.Parse(wrong), wrong);
        }
    }

    private static OfficePosts Cover(IReadOnlyList<PoolDemand> pools, Shift[] shifts) =>
        new OfficeStaffing(shifts, new Dictionary<string, decimal>()).Cover("A", pools, null, CancellationToken.None);

    /// <summary>A queue with equal arrivals in all hours, 6 minutes each, 90 % within 5.</summary>
    private static PoolDemand Pool(double arrivals) =>
        new(new CounterPool("queue", "A", PoolWork.Queue, [], ["counter"], [new("CA", 0, null)], null, null, null))
        {
            Opening = Weekdays,
            HandlingMinutes = 6,
            Pledges = [new WaitPledge(0.9, 5)],
            Arrivals = [.. Weekdays.Hours.Select(hour => new HourArrivals(hour.Weekday, hour.Hour, arrivals))],
        };
}
