using BenefitAnalyzer.Studies.Counters;

namespace BenefitAnalyzer.Costs.Capacity;

/// <summary>The steps by which an office can shrink, each with what it would save: a counter, a shift, the office.</summary>
public static class CapacitySteps
{
    public static IReadOnlyList<CapacityStep> Of(
        string office,
        IReadOnlyList<PoolDemand> pools,
        IReadOnlyList<Shift> shifts,
        IReadOnlyDictionary<string, decimal> annualCost,
        CancellationToken token
    )
    {
        var staffing = new OfficeStaffing(shifts, annualCost);
        var now = staffing.Cover(office, pools, null, token);
        if (now.Posts is null)
        {
            return [];
        }

        var all = pools.Sum(pool => pool.Arrivals.Sum(hour => hour.Arrivals));
        var steps = new List<CapacityStep>();
        foreach (var pool in pools.Where(pool => pool.Pool.Work == PoolWork.Queue))
        {
            var windows = HourServers.Of(pool).Max(hour => hour.Servers);
            if (windows > 1)
            {
                var fewer = pool with { Pool = pool.Pool with { Counters = windows - 1 } };
                steps.Add(Step("counter", pool.Pool.Name, [.. pools.Select(other => other == pool ? fewer : other)], staffing));
            }
        }

        foreach (var shift in shifts.Where(shift => shift.Offices.Count == 0 || shift.Offices.Contains(office)))
        {
            steps.Add(Step("shift", shift.Name, pools, new OfficeStaffing([.. shifts.Where(other => other != shift)], annualCost)));
        }

        steps.Add(new CapacityStep("office", office, office, Kept(now.Posts), staffing.CostOf(now.Posts), null, all));
        return steps;

        CapacityStep Step(string kind, string unit, IReadOnlyList<PoolDemand> left, OfficeStaffing under)
        {
            var then = under.Cover(office, left, now.Posts, token);
            // A step that the posts of today cannot carry saves nothing.
            var saved = now.Posts.ToDictionary(grade => grade.Key, grade => then.Posts is null ? 0 : grade.Value - then.Of(grade.Key));
            var closed = then.Uncovered.Except(now.Uncovered).ToHashSet();
            var elsewhere = left.Sum(pool =>
                pool.Arrivals.Where(hour => closed.Contains((pool.Pool.Name, hour.Weekday, hour.Hour))).Sum(hour => hour.Arrivals)
            );
            // Without the only shift, no open hour is left that could miss the pledge.
            int? missed = all > 0 && elsewhere == all ? null : WithoutPledge(then).Except(WithoutPledge(now)).Count();
            return new CapacityStep(kind, office, unit, Kept(saved), staffing.CostOf(Kept(saved)), missed, elsewhere);
        }
    }

    private static IEnumerable<(string, int, int)> WithoutPledge(OfficePosts posts) =>
        posts.ShortOfCounters.Select(hour => (hour.Pool, hour.Weekday, hour.Hour));

    private static Dictionary<string, long> Kept(IReadOnlyDictionary<string, long> posts) =>
        posts.Where(grade => grade.Value != 0).ToDictionary(grade => grade.Key, grade => grade.Value);
}
