using BenefitAnalyzer.WhatIf.PhaseOut;
using CsCheck;

namespace BenefitAnalyzer.Tests.WhatIf.PhaseOut;

[TestClass]
public sealed class ClosingDateTests
{
    [TestMethod]
    public void TheClosingDateIsTheEarliestThatBruteForceFinds()
    {
        var cases = Gen.Select(
            Gen.Double[0.1, 1],
            Gen.Double[0, 0.3],
            Gen.Double[0.02, 0.5],
            Gen.Double[0, 0.2],
            Gen.Int[2, 4],
            Gen.Double[-0.02, 0.05]
        );

        var found = 0;
        cases.Sample(
            (share, without, floor, gain, counters, slope) =>
            {
                double[] path =
                [
                    .. Enumerable.Range(0, 36).Select(month => Math.Clamp(0.4 + (slope * month) + (0.03 * (month % 3)), 0, 1)),
                ];
                var phaseOut = TwoOffices.Case(share, without, floor, gain, counters, 0.4, path);

                var closing = ClosingDate.Earliest(ClosingDate.Months(phaseOut, path));

                found += closing is null ? 0 : 1;
                return closing == ByBruteForce(share, without, floor, gain, counters, path);
            },
            seed: "0N0XIzNsQ0O2",
            iter: 400,
            threads: 1
        );
        Assert.IsTrue(found is > 50 and < 350, $"{found} of 400 cases can close");
    }

    [TestMethod]
    public void WhoeverCannotFollowStandsInTheLastQueue()
    {
        // 10 % without access is 0.6 × 5 % + 0.4 × 20 % = 11 % of persons, at 60 % who still come to counters.
        var month = ClosingDate.Months(TwoOffices.Case(takeUp: [0.4]), [0.4]).Single();

        Assert.AreEqual(0.11 / 0.6, month.CannotFollow, 1e-12);
        Assert.AreEqual(1.0, month.Remaining, 1e-12);
        Assert.AreEqual(0.2, month.LargestWithout!.Value, 1e-12);
        Assert.AreEqual(0.25, month.LargestGap!.Value, 1e-12);
    }

    [TestMethod]
    public void WithoutAFloorOrWithoutKnownSharesNoMonthIsSafe()
    {
        var known = TwoOffices.Case(floor: 1);
        var noFloor = known with { Settings = known.Settings with { Floor = null } };
        var notKnown = known with { Groups = [.. known.Groups, new GroupAccess("age", "unknown", 10, null, null)] };

        Assert.IsNotNull(Earliest(known));
        Assert.IsNull(Earliest(noFloor));
        Assert.IsNull(Earliest(notKnown));
    }

    [TestMethod]
    public void AGapOfTakeUpAboveTheLargestAllowedWaits()
    {
        var phaseOut = TwoOffices.Case(floor: 1);
        var patient = phaseOut with { Settings = phaseOut.Settings with { LargestGap = 0.15 } };

        // The gap of 25 points shrinks with the rest: at 64 % take-up it is 25 × 0.36 ÷ 0.6 = 15 points.
        Assert.AreEqual(new DateOnly(2006, 4, 1).AddMonths(12), Earliest(patient));
    }

    [TestMethod]
    public void TakeUpThatFallsAgainPostponesTheClosing()
    {
        double[] path = [0.9, 0.9, 0.4, 0.9, 0.9];
        var phaseOut = TwoOffices.Case(share: 1, without: 0.3, floor: 1, counters: 2, takeUp: path);

        var months = ClosingDate.Months(phaseOut, path);

        CollectionAssert.AreEqual(new[] { true, true, false, true, true }, months.Select(month => month.IsSafe).ToArray());
        Assert.AreEqual(new DateOnly(2006, 7, 1), ClosingDate.Earliest(months));
    }

    [TestMethod]
    public void ACounterThatGoesOnForOtherServicesIsWaitedAtBeforeAndAfter()
    {
        // Half of what comes to the closing counter is for others, and all of the service's visitors can follow.
        var phaseOut = TwoOffices.Case(share: 0.5, without: 0, floor: 1);
        var load = new CounterLoad(phaseOut.Pools);
        var month = ClosingDate.Months(phaseOut, [phaseOut.TakeUpNow])[0];
        var left = load.Closed(1, 0).Where(own => own.Pool.Closes);

        Assert.IsGreaterThanOrEqualTo(load.LongestWait(left)!.Value, month.WaitClosed!.Value);
        Assert.IsGreaterThan(0.0, load.LongestWait(left)!.Value);
    }

    [TestMethod]
    public void AQueueThatTellsNoNumberOfWindowsHasThoseOfItsBusiestHour()
    {
        var phaseOut = TwoOffices.Case(share: 1, without: 0, floor: 1);
        var pools = phaseOut.Pools.Select(pool =>
            pool with
            {
                Demand = pool.Demand with { Pool = pool.Demand.Pool with { Counters = null } },
            }
        );
        var load = new CounterLoad([.. pools]);

        // 16 an hour (1.6 erlangs) need three windows. With the north come 20, 32, 24 and 8: 20 and 8 fit three windows, 32 and 24 do not.
        Assert.AreEqual(2 * 5, load.HoursWithoutPledge(remaining: 1, cannotFollow: 1));
        Assert.AreEqual(0, load.HoursWithoutPledge(remaining: 1, cannotFollow: 0));
    }

    [TestMethod]
    public void TheLongestWaitIsThatOfTheBusiestHour()
    {
        var month = ClosingDate.Months(TwoOffices.Case(share: 1, without: 0, counters: 2, takeUp: [0.4]), [0.4]).Single();
        var crowded = ClosingDate.Months(TwoOffices.Case(share: 1, without: 1, counters: 2, takeUp: [0.4]), [0.4]).Single();

        // Two windows, 1.6 erlangs: an arrival waits with probability 32/45, for 6 ÷ 0.4 minutes. With all of the north they cannot keep up.
        Assert.AreEqual(32 / 45.0 * 6 / 0.4, month.WaitClosed!.Value, 1e-9);
        Assert.AreEqual(month.WaitClosed, month.WaitOpen);
        Assert.AreEqual(double.PositiveInfinity, crowded.WaitClosed);
    }

    private static DateOnly? Earliest(PhaseOutCase phaseOut) => ClosingDate.Earliest(ClosingDate.Months(phaseOut, phaseOut.Path.TakeUp));

    /// <summary>Tries every closing month and walks through all months after it, hour by hour, with Erlang's own sum.</summary>
    private static DateOnly? ByBruteForce(double share, double without, double floor, double gain, int counters, double[] path)
    {
        for (var closing = 0; closing < path.Length; closing++)
        {
            var isSafe = true;
            for (var month = closing; month < path.Length; month++)
            {
                var (young, old) = (Math.Max(0, (without / 2) - (gain * month / 12)), Math.Max(0, (2 * without) - (gain * month / 12)));
                var persons = ((600 * young) + (400 * old)) / 1000;
                var left = (1 - path[month]) / 0.6;
                var follow = path[month] >= 1 ? 0 : Math.Min(1, persons / (1 - path[month]));
                isSafe &= Math.Max(young, old) <= floor;
                foreach (var arrivals in TwoOffices.ADay)
                {
                    // All of a week's moved people spread as those of the south do.
                    var south = (arrivals * (1 - share)) + (arrivals * share * left) + (arrivals * share * left * follow);
                    isSafe &= ServedWithinPledge(south, counters) >= 0.9 - 1e-9;
                }
            }

            if (isSafe)
            {
                return new DateOnly(2006, 4, 1).AddMonths(closing);
            }
        }

        return null;
    }

    private static double ServedWithinPledge(double arrivals, int servers)
    {
        var load = arrivals * TwoOffices.Minutes / 60;
        if (load >= servers)
        {
            return 0;
        }

        double sum = 0;
        var term = 1.0;
        for (var busy = 0; busy < servers; busy++)
        {
            sum += term;
            term *= load / (busy + 1);
        }

        var waiting = term * servers / (servers - load);
        return 1 - (waiting / (sum + waiting) * Math.Exp(-(servers - load) * 10 / TwoOffices.Minutes));
    }
}
