using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.PhaseOut;

namespace BenefitAnalyzer.Tests.WhatIf.PhaseOut;

[TestClass]
public sealed class PhaseOutPlanTests
{
    [TestMethod]
    public void StoppingAServiceAtASharedCounterFreesOnlyPartOfIt()
    {
        var (shared, alone) = (Plan(TwoOffices.Case(share: 0.5)), Plan(TwoOffices.Case(share: 1)));

        Assert.IsLessThan(Stop(alone).Posts!.Value, Stop(shared).Posts!.Value);
        Assert.AreEqual(200_000m * Stop(alone).Posts, Stop(alone).AnnualSaving);

        static ServiceOption Stop(PhaseOutPlan plan) => plan.Options.Single(option => option.Kind == ServiceOption.Stop);
    }

    [TestMethod]
    public void DualRunningEndsWithTheClosing()
    {
        var plan = Plan(TwoOffices.Case(share: 1, without: 0.02, floor: 0.04, accessGain: 0, takeUp: TwoOffices.Rising(36)));
        var waiting = Plan(TwoOffices.Case(share: 1, without: 0.06, floor: 0.1, accessGain: 0.02, takeUp: TwoOffices.Rising(36)));

        // 4 % are within the floor at once; 12 % less 2 points a year are after twelve months.
        Assert.AreEqual(new DateOnly(2006, 4, 1), plan.Closing);
        Assert.AreEqual(new DateOnly(2007, 4, 1), waiting.Closing);
        CollectionAssert.AreEqual(new[] { 12, 0, 0 }, waiting.DualRunning.Select(year => year.Months).ToArray());
        Assert.AreEqual(0m, plan.DualRunning.Sum(year => year.Cost));
        Assert.IsGreaterThan(0m, waiting.DualRunning[0].Cost!.Value);
    }

    [TestMethod]
    public void EveryOptionKeepsAllPeopleOfTheWeek()
    {
        var pool = TwoOffices.Case(share: 0.4).Pools[0];

        foreach (var week in new[] { ReducedService.FewerHours(pool), ReducedService.FewerDays(pool), ReducedService.Appointment(pool) })
        {
            Assert.AreEqual(pool.Arrivals, week.Arrivals.Sum(hour => hour.Arrivals), 1e-9);
            foreach (var hour in week.Arrivals)
            {
                Assert.IsGreaterThanOrEqualTo((0.6 * TwoOffices.ADay[hour.Hour - 9]) - 1e-9, hour.Arrivals);
            }
        }
    }

    [TestMethod]
    public void FewerHoursBringThePeopleOfADayIntoItsFirstHalf()
    {
        var monday = ReducedService.FewerHours(TwoOffices.Case(share: 0.5).Pools[0]).Arrivals.Where(hour => hour.Weekday == 1);

        // Half of 42 people come in two hours, 10.5 each, beside half of 10, 16, 12 and 4.
        CollectionAssert.AreEqual(new[] { 15.5, 18.5, 6, 2 }, monday.Select(hour => Math.Round(hour.Arrivals, 9)).ToArray());
    }

    [TestMethod]
    public void FewerDaysBringThePeopleOfTheWeekToThreeOfFive()
    {
        var week = ReducedService.FewerDays(TwoOffices.Case(share: 1).Pools[0]);

        Assert.AreEqual("1,3,5", string.Join(',', week.Opening.Hours.Select(hour => hour.Weekday).Distinct()));
        Assert.AreEqual(5 * 42 / 12.0, week.Arrivals.First(hour => hour is { Weekday: 3, Hour: 10 }).Arrivals, 1e-9);
        Assert.AreEqual(0, week.Arrivals.First(hour => hour is { Weekday: 2, Hour: 10 }).Arrivals);
    }

    [TestMethod]
    public void AppointmentsFillTheQuietestHours()
    {
        var monday = ReducedService.Appointment(TwoOffices.Case(share: 0.5).Pools[0]).Arrivals.Where(hour => hour.Weekday == 1);

        // Others are 5, 8, 6 and 2: 21 people level all four hours at 42 ÷ 4.
        CollectionAssert.AreEqual(new[] { 10.5, 10.5, 10.5, 10.5 }, monday.Select(hour => Math.Round(hour.Arrivals, 9)).ToArray());
    }

    [TestMethod]
    public void TheSameCaseGivesTheSamePlan()
    {
        var (first, second) = (Plan(TwoOffices.Case()), Plan(TwoOffices.Case()));

        CollectionAssert.AreEqual(first.Months.ToList(), second.Months.ToList());
        CollectionAssert.AreEqual(first.DualRunning.ToList(), second.DualRunning.ToList());
        CollectionAssert.AreEqual(first.Options.ToList(), second.Options.ToList());
    }

    private static PhaseOutPlan Plan(PhaseOutCase phaseOut) =>
        PhaseOutPlan.Of(phaseOut, day => FiscalYear.Of(day, 4, 1), CancellationToken.None);
}
