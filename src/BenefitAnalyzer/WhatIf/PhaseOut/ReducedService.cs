using BenefitAnalyzer.Costs.Capacity;

namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>The week of a pool when one service is offered there less: its arrivals move to other hours, those of the other services stay.</summary>
public static class ReducedService
{
    /// <summary>The service is offered in the first half of the open hours of each day; the people of a day come evenly in them.</summary>
    public static PoolDemand FewerHours(PhaseOutPool pool) => Moved(pool, KeptHours(pool), byDay: true);

    /// <summary>The service is offered on every other open day, the first included; the people of the week come evenly on them.</summary>
    public static PoolDemand FewerDays(PhaseOutPool pool)
    {
        int[] days = [.. pool.Demand.Opening.Hours.Select(hour => hour.Weekday).Distinct().Where((_, at) => at % 2 == 0)];
        return Moved(pool, [.. pool.Demand.Opening.Hours.Where(hour => days.Contains(hour.Weekday))], byDay: false);
    }

    /// <summary>
    /// People of the service come when called, to the quietest hours, so that the week is as level as the others leave it. They are
    /// still taken to arrive at random within the hour, which asks for more staff than punctual people would.
    /// </summary>
    public static PoolDemand Appointment(PhaseOutPool pool)
    {
        var others = Others(pool);
        var opening = pool.Demand.Opening;
        var hours = opening.Hours.Select(hour => (Hour: hour, Minutes: opening.MinutesOf(hour.Weekday, hour.Hour))).ToList();
        var level = Level([.. hours.Select(hour => (others.GetValueOrDefault(hour.Hour), (double)hour.Minutes))], pool.OfService);
        return pool.Demand with
        {
            Arrivals =
            [
                .. hours.Select(hour => new HourArrivals(
                    hour.Hour.Weekday,
                    hour.Hour.Hour,
                    Math.Max(others.GetValueOrDefault(hour.Hour), level * hour.Minutes)
                )),
            ],
        };
    }

    private static HashSet<(int Weekday, int Hour)> KeptHours(PhaseOutPool pool) =>
        [.. pool.Demand.Opening.Hours.GroupBy(hour => hour.Weekday).SelectMany(day => day.Take((day.Count() + 1) / 2))];

    private static PoolDemand Moved(PhaseOutPool pool, HashSet<(int Weekday, int Hour)> kept, bool byDay)
    {
        var others = Others(pool);
        var opening = pool.Demand.Opening;
        var minutesOf = kept.GroupBy(hour => byDay ? hour.Weekday : 0)
            .ToDictionary(group => group.Key, group => group.Sum(hour => opening.MinutesOf(hour.Weekday, hour.Hour)));
        var peopleOf = pool
            .Demand.Arrivals.GroupBy(hour => byDay ? hour.Weekday : 0)
            .ToDictionary(group => group.Key, group => group.Sum(hour => hour.Arrivals) * pool.Share);
        return pool.Demand with
        {
            // A counter of this service alone closes in the other hours; a shared one stays open for the others.
            Opening = pool.IsOfServiceAlone ? opening.Only(kept) : opening,
            Arrivals =
            [
                .. opening.Hours.Select(hour =>
                {
                    var group = byDay ? hour.Weekday : 0;
                    var own = kept.Contains(hour)
                        ? peopleOf.GetValueOrDefault(group) * opening.MinutesOf(hour.Weekday, hour.Hour) / minutesOf[group]
                        : 0;
                    return new HourArrivals(hour.Weekday, hour.Hour, others.GetValueOrDefault(hour) + own);
                }),
            ],
        };
    }

    private static Dictionary<(int Weekday, int Hour), double> Others(PhaseOutPool pool) =>
        pool.Demand.Arrivals.ToDictionary(hour => (hour.Weekday, hour.Hour), hour => hour.Arrivals * (1 - pool.Share));

    /// <summary>Arrivals a minute up to which the hours fill: Σ max(0, level × minutes − others) = people.</summary>
    private static double Level(List<(double Others, double Minutes)> hours, double people)
    {
        var (sum, minutes) = (people, 0.0);
        foreach (var (others, open) in hours.OrderBy(hour => hour.Others / hour.Minutes))
        {
            if (minutes > 0 && sum / minutes <= others / open)
            {
                break;
            }

            sum += others;
            minutes += open;
        }

        return minutes > 0 ? sum / minutes : 0;
    }
}
