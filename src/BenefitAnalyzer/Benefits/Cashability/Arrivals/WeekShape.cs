using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Studies.Counters;

namespace BenefitAnalyzer.Benefits.Cashability.Arrivals;

/// <summary>How the arrivals of a pool spread over its open hours: shares that add up to 1.</summary>
/// <remarks>Arrivals outside of opening hours (a clock that is fast, a late entry) are work all the same: they are spread like the others.</remarks>
internal sealed record WeekShape(ArrivalEvidence Evidence, IReadOnlyList<(int Weekday, int Hour, double Share)> Shares)
{
    public static WeekShape NotKnown { get; } = new(ArrivalEvidence.None, []);

    /// <summary>The best evidence there is: logs, else a tally, else the declared profile.</summary>
    public static WeekShape Of(CounterPool pool, WeekHours opening, IReadOnlyList<ArrivalPattern> logged, CounterTables tables)
    {
        var inLogs = logged
            .Where(hour => hour.Office == pool.Office && pool.Serves(hour.Service, hour.Channel))
            .Select(hour => (hour.Weekday, hour.Hour, (double)hour.Started));
        return Normal(ArrivalEvidence.Logs, opening, inLogs)
            ?? Normal(ArrivalEvidence.Tally, opening, Tallied(pool, opening, tables))
            ?? Normal(ArrivalEvidence.Declared, opening, Declared(pool, tables))
            ?? NotKnown;
    }

    /// <summary>Mean over the sampled days of each hour of the week, since weekdays are not sampled equally often.</summary>
    /// <remarks>Of a sample that was drawn, an hour of the week that was not met has the mean of its part of the week, for which the sample stands.</remarks>
    private static IEnumerable<(int, int, double)> Tallied(CounterPool pool, WeekHours opening, CounterTables tables)
    {
        var ofSome = tables
            .TallyPlan.Where(session => !session.IsOfAll)
            .Select(session => session.Session)
            .ToHashSet(StringComparer.Ordinal);
        var own = tables
            .Tally.Where(count => count.Office == pool.Office && count.Pool == pool.Name && !ofSome.Contains(count.Session ?? ""))
            .ToList();
        var counted = own.GroupBy(count => (count.Day, count.Hour, count.Session))
            .Select(hour => (Weekday: WeekPart.WeekdayOf(hour.Key.Day), hour.Key.Hour, Arrivals: hour.Sum(count => (double)count.Arrivals)))
            .ToList();
        var byHour = counted.ToLookup(hour => (hour.Weekday, hour.Hour), hour => hour.Arrivals);
        var isDrawn = own.Exists(count => count.Session is not null);
        var byPart = counted.ToLookup(hour => WeekPart.Of(hour.Weekday, hour.Hour), hour => hour.Arrivals);
        foreach (var (weekday, hour) in opening.Hours)
        {
            var part = WeekPart.Of(weekday, hour);
            if (byHour.Contains((weekday, hour)))
            {
                yield return (weekday, hour, byHour[(weekday, hour)].Average());
            }
            else if (isDrawn && byPart.Contains(part))
            {
                yield return (weekday, hour, byPart[part].Average());
            }
        }
    }

    private static IEnumerable<(int, int, double)> Declared(CounterPool pool, CounterTables tables) =>
        from row in tables.Profile
        where (row.Office ?? pool.Office) == pool.Office && (row.Pool ?? pool.Name) == pool.Name
        from weekday in Enumerable.Range(row.FirstWeekday, row.LastWeekday - row.FirstWeekday + 1)
        select (weekday, row.Hour, (double)row.Weight);

    private static WeekShape? Normal(ArrivalEvidence evidence, WeekHours opening, IEnumerable<(int Weekday, int Hour, double Weight)> hours)
    {
        var open = hours
            .Where(hour => opening.MinutesOf(hour.Weekday, hour.Hour) > 0)
            .GroupBy(hour => (hour.Weekday, hour.Hour))
            .Select(hour => (hour.Key.Weekday, hour.Key.Hour, Weight: hour.Sum(row => row.Weight)))
            .OrderBy(hour => hour.Weekday)
            .ThenBy(hour => hour.Hour)
            .ToList();
        var sum = open.Sum(hour => hour.Weight);
        return sum > 0 ? new WeekShape(evidence, [.. open.Select(hour => (hour.Weekday, hour.Hour, hour.Weight / sum))]) : null;
    }
}
