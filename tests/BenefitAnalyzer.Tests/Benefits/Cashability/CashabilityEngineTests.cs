using BenefitAnalyzer.Benefits.Cashability;
using BenefitAnalyzer.Benefits.Cashability.Arrivals;
using BenefitAnalyzer.Costs.Capacity;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Units;
using CsCheck;

namespace BenefitAnalyzer.Tests.Benefits.Cashability;

[TestClass]
public sealed class CashabilityEngineTests
{
    private static readonly FiscalYear Year = new(2005);
    private static readonly WeekHours Weekdays = WeekHours.Parse("Mon-Fri 09:00-17:00")!;
    private static readonly Shift FullWeek = new("full", Weekdays, [], [], 1, 0);

    [TestMethod]
    public void PostsAreReleasedInWholeStepsAndTheRestIsNotional()
    {
        // 40 open hours a week. At 10 an hour of 6 minutes (1 erlang) three servers keep 90 % within 5 minutes; at 4 an hour (0.4 erlang) two do:
        // one gives 1 - 0.4 exp(-0.5) = 0.757. So one post goes. Freed: 6 an hour × 6 minutes × 40 hours of a post of 40 hours = 0.6 of a post.
        var started = 4m * 40 * 365.25m / 7;
        var ceiling = Single([Pool(4, started)], [new DisplacedVolume("booking", "S1", "A", Year, started * 1.5m)]);

        Assert.AreEqual(3, ceiling.RequiredWithout);
        Assert.AreEqual(2, ceiling.RequiredWith);
        Assert.AreEqual(1, ceiling.Posts);
        Assert.AreEqual(0.6, (double)ceiling.FreedFte!, 1e-9);
        Assert.AreEqual(0, ceiling.NotionalFte);
        Assert.AreEqual(200_000, ceiling.AnnualCost);
    }

    [TestMethod]
    public void MinutesThatFreeNoWholePostAreNotional()
    {
        // From 10 to 9 an hour: 0.9 erlang still takes three servers, two keep 0.870 only.
        var started = 9m * 40 * 365.25m / 7;
        var ceiling = Single([Pool(9, started)], [new DisplacedVolume("booking", "S1", "A", Year, started / 9)]);

        Assert.AreEqual(0, ceiling.Posts);
        Assert.AreEqual(0.1, (double)ceiling.NotionalFte!, 1e-9);
    }

    [TestMethod]
    public void MonthlyCountsAloneNeverGiveAReleasablePost()
    {
        var counted = Pool(0, 100_000) with { Demand = null, Evidence = ArrivalEvidence.None };

        var ceiling = Single([counted], [new DisplacedVolume("booking", "S1", "A", Year, 90_000)]);

        Assert.AreEqual(0, ceiling.Posts);
        Assert.IsNull(ceiling.RequiredWith);
        Assert.AreEqual(540_000, ceiling.FreedMinutes);
        Assert.AreEqual(ceiling.FreedFte, ceiling.NotionalFte);
        StringAssert.Contains(ceiling.Reason!.English, "notional");
    }

    [TestMethod]
    public void SlackOfBeforeIsToldApartAndNotReleasedByTheInitiative()
    {
        var started = 4m * 40 * 365.25m / 7;
        var pool = Pool(4, started);
        pool = pool with { Pool = pool.Pool with { Grades = [new PoolGrade("CA", 0, 5)] } };

        var ceiling = Single(
            [pool with { Demand = pool.Demand! with { Pool = pool.Pool } }],
            [new DisplacedVolume("booking", "S1", "A", Year, started * 1.5m)]
        );

        Assert.AreEqual(2, ceiling.SlackBefore);
        Assert.AreEqual(1, ceiling.Posts);
    }

    [TestMethod]
    public void AVolumeOfAllOfficesIsSharedOutAsTraditionalStartsAre()
    {
        // The pool took 4,000 of 10,000 traditional starts: 40 % of what was displaced came from it.
        var engine = Engine(
            [Pool(4, 4_000)],
            [new DisplacedVolume("booking", "S1", null, Year, 5_000)],
            new Dictionary<(string, string), decimal> { [("2005-06", "S1")] = 10_000 }
        );

        Assert.AreEqual(2_000 * 6, engine.Of("booking", CancellationToken.None).Single().FreedMinutes);
    }

    [TestMethod]
    public void WhatOneInitiativeReleasesIsNeverMoreThanAllTogetherAndNeverNegative() =>
        Gen.Select(Gen.Double[0, 60], Gen.Double[0, 2], Gen.Double[0, 2])
            .Sample(
                (arrivals, first, second) =>
                {
                    var started = (decimal)arrivals * 40 * 365.25m / 7;
                    var engine = Engine(
                        [Pool(arrivals, started)],
                        [
                            new DisplacedVolume("one", "S1", "A", Year, started * (decimal)first),
                            new DisplacedVolume("two", "S1", "A", Year, started * (decimal)second),
                        ]
                    );
                    var all = engine.All(CancellationToken.None);
                    var together = all.Where(ceiling => ceiling.Initiative is null).Sum(ceiling => ceiling.Posts);
                    return all.All(ceiling => ceiling.Posts >= 0 && ceiling.Posts <= together);
                },
                iter: 40
            );

    [TestMethod]
    public void WhereMorePeopleCameNothingIsReleased()
    {
        var ceiling = Single([Pool(20, 41_743)], [new DisplacedVolume("campaign", "S1", "A", Year, -10_000)]);

        Assert.AreEqual(0, ceiling.Posts);
        Assert.IsTrue(ceiling.RequiredWith >= ceiling.RequiredWithout);
    }

    private static ReleasableCeiling Single(IReadOnlyList<PoolYear> pools, IReadOnlyList<DisplacedVolume> displaced) =>
        Engine(pools, displaced).Of(displaced[0].Initiative, CancellationToken.None).Single();

    private static CashabilityEngine Engine(
        IReadOnlyList<PoolYear> pools,
        IReadOnlyList<DisplacedVolume> displaced,
        Dictionary<(string, string), decimal>? traditional = null
    ) =>
        new(
            pools,
            displaced,
            traditional ?? [],
            new OfficeStaffing([FullWeek], new Dictionary<string, decimal> { ["CA"] = 200_000 }),
            [FullWeek],
            (_, _) => 200_000,
            found => Assert.Fail(found.ToString())
        );

    /// <summary>A queue with equal arrivals in all open hours, 6 minutes each, 90 % within 5.</summary>
    private static PoolYear Pool(double arrivalsPerHour, decimal started)
    {
        var pool = new CounterPool("queue", "A", PoolWork.Queue, [], ["counter"], [new("CA", 0, null)], null, null, null);
        return new PoolYear(pool, Year, new Dictionary<string, decimal> { ["S1"] = started })
        {
            Evidence = ArrivalEvidence.Logs,
            HandlingMinutes = 6,
            Demand = new PoolDemand(pool)
            {
                Opening = Weekdays,
                HandlingMinutes = 6,
                Pledges = [new WaitPledge(0.9, 5)],
                Arrivals = [.. Weekdays.Hours.Select(hour => new HourArrivals(hour.Weekday, hour.Hour, arrivalsPerHour))],
            },
        };
    }
}
