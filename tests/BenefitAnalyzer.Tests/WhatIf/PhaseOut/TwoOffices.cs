using BenefitAnalyzer.Costs.Capacity;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Studies.PhaseOut;
using BenefitAnalyzer.WhatIf.PhaseOut;

namespace BenefitAnalyzer.Tests.WhatIf.PhaseOut;

/// <summary>A permit at the counters of two offices: it may close at one of them, and who cannot follow goes to the other.</summary>
internal static class TwoOffices
{
    public static readonly WeekHours Opening = WeekHours.Parse("Mon-Fri 09:00-13:00")!;

    /// <summary>Arrivals of the four hours of a day, of both offices.</summary>
    public static readonly double[] ADay = [10, 16, 12, 4];

    public const double Minutes = 6;

    public static PhaseOutCase Case(
        double share = 0.5,
        double without = 0.1,
        double floor = 0.2,
        double accessGain = 0,
        int counters = 3,
        double takeUpNow = 0.4,
        params double[] takeUp
    ) =>
        new(
            new PhaseOutTarget("permit", "counter", "NORTH"),
            [
                new PhaseOutPool(Demand("NORTH", 4), share, Closes: true, Receives: false),
                new PhaseOutPool(Demand("SOUTH", counters), share, Closes: false, Receives: true),
            ],
            takeUpNow,
            new TakeUpPath(new DateOnly(2006, 4, 1), takeUp.Length > 0 ? takeUp : Rising(36), null, null, IsDeclared: true),
            [new GroupAccess("age", "young", 600, without / 2, 0), new GroupAccess("age", "old", 400, 2 * without, 0.25)],
            new PhaseOutSettings { Floor = floor, AccessGain = accessGain },
            [new Shift("week", Opening, [], [], 1, 0)],
            new Dictionary<string, decimal> { ["CA"] = 200_000 }
        );

    /// <summary>Two points a month from 40 %.</summary>
    public static double[] Rising(int months) => [.. Enumerable.Range(0, months).Select(month => Math.Min(0.95, 0.40 + (0.02 * month)))];

    private static PoolDemand Demand(string office, int counters) =>
        new(
            new CounterPool(
                "counter",
                office,
                PoolWork.Queue,
                [],
                ["counter"],
                [new PoolGrade("CA", 0, null)],
                counters,
                new WaitPledge(0.9, 10),
                null
            )
        )
        {
            Opening = Opening,
            HandlingMinutes = Minutes,
            Pledges = [new WaitPledge(0.9, 10)],
            Arrivals = [.. Opening.Hours.Select(hour => new HourArrivals(hour.Weekday, hour.Hour, ADay[hour.Hour - 9]))],
        };
}
