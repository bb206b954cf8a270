using System.Globalization;
using System.Text;
using BenefitAnalyzer.Optimisation;
using BenefitAnalyzer.Studies.Counters;

namespace BenefitAnalyzer.Costs.Capacity;

/// <summary>The staffing of an office as an integer programme. Hours that the same shifts cover are one constraint, at their busiest.</summary>
internal sealed class CoverProgramme
{
    /// <summary>Parts that a post is counted in, so that relief and half posts are whole numbers.</summary>
    private const long PartsOfPost = 10_000;

    /// <summary>A post more than this below a whole number is not rounded up for what parts lost in rounding.</summary>
    private const long RoundingParts = 10;

    private const long MostPosts = 1_000_000;
    private const double MinutesPerHour = 60;
    private readonly List<IntegerVariable> variables = [];
    private readonly List<IntegerConstraint> constraints = [];
    private readonly List<(string, int, int)> uncovered = [];
    private readonly List<(string, int, int, int)> shortOfCounters = [];

    /// <summary>Parts of posts that each grade must give: variable and coefficient.</summary>
    private readonly List<(int Variable, long Coefficient)>[] used;

    private CoverProgramme(string[] grades)
    {
        Grades = grades;
        used = [.. grades.Select(_ => new List<(int, long)>())];
    }

    /// <summary>In alphabetical order; the first variables of the programme are their posts.</summary>
    public IReadOnlyList<string> Grades { get; }

    public IntegerProgramme Programme => new(variables, constraints);

    public IReadOnlyList<(string Pool, int Weekday, int Hour)> Uncovered => uncovered;

    public IReadOnlyList<(string Pool, int Weekday, int Hour, int Missing)> ShortOfCounters => shortOfCounters;

    /// <summary>Equal for offices whose programmes are equal.</summary>
    public string Key
    {
        get
        {
            var text = new StringBuilder(string.Join(',', Grades));
            foreach (var variable in variables)
            {
                text.Append(CultureInfo.InvariantCulture, $";{variable.Most}:{variable.Cost}");
            }

            foreach (var constraint in constraints)
            {
                text.Append(CultureInfo.InvariantCulture, $"|{constraint.AtLeast}");
                foreach (var (variable, coefficient) in constraint.Terms)
                {
                    text.Append(CultureInfo.InvariantCulture, $",{variable}*{coefficient}");
                }
            }

            return text.ToString();
        }
    }

    public static CoverProgramme Of(
        string office,
        IReadOnlyList<PoolDemand> pools,
        IReadOnlyList<Shift> shifts,
        Func<string, long> costOf,
        IReadOnlyDictionary<string, long>? atMost
    )
    {
        string[] grades =
        [
            .. pools.SelectMany(pool => pool.Pool.Grades).Select(grade => grade.Grade).Distinct().Order(StringComparer.Ordinal),
        ];
        var cover = new CoverProgramme(grades);
        foreach (var (at, grade) in grades.Index())
        {
            // Of grades that cost the same the earlier one is taken, so that the answer is one.
            cover.variables.Add(
                new IntegerVariable(atMost?.GetValueOrDefault(grade) ?? MostPosts, (costOf(grade) * grades.Length * 10) + at)
            );
        }

        var here = shifts.Where(shift => shift.Offices.Count == 0 || shift.Offices.Contains(office)).ToList();
        foreach (var pool in pools)
        {
            if (pool.Pool.Work == PoolWork.Queue)
            {
                cover.AddQueue(pool, here);
            }
            else
            {
                cover.AddDeferrable(pool, here);
            }
        }

        foreach (var (at, parts) in cover.used.Index())
        {
            cover.constraints.Add(
                new IntegerConstraint([(at, PartsOfPost), .. parts.Select(part => (part.Variable, -part.Coefficient))], -RoundingParts)
            );
        }

        return cover;
    }

    private void AddQueue(PoolDemand demand, List<Shift> shifts)
    {
        var hours = HourServers.Of(demand);
        shortOfCounters.AddRange(
            hours.Where(hour => hour.Missing > 0).Select(hour => (demand.Pool.Name, hour.Weekday, hour.Hour, hour.Missing))
        );
        var most = hours.Max(hour => hour.Servers) + demand.Pool.Grades.Sum(grade => grade.OnDuty);
        var columns = new List<(int Variable, PoolGrade Grade, Shift Shift)>();
        foreach (var grade in demand.Pool.Grades)
        {
            foreach (var shift in shifts.Where(shift => shift.Grades.Count == 0 || shift.Grades.Contains(grade.Grade)))
            {
                columns.Add((variables.Count, grade, shift));
                used[Place(grade.Grade)].Add((variables.Count, PartsOf((double)shift.Posts / (1 - shift.Relief))));
                variables.Add(new IntegerVariable(most, 0));
            }
        }

        var alike = hours.GroupBy(hour =>
            string.Join(
                ',',
                columns
                    .Where(column => column.Shift.Hours.Covers(demand.Opening, hour.Weekday, hour.Hour))
                    .Select(column => column.Variable)
            )
        );
        foreach (var group in alike)
        {
            var first = group.First();
            if (group.Key.Length == 0)
            {
                uncovered.AddRange(group.Select(hour => (demand.Pool.Name, hour.Weekday, hour.Hour)));
                continue;
            }

            var on = columns.Where(column => column.Shift.Hours.Covers(demand.Opening, first.Weekday, first.Hour)).ToList();
            constraints.Add(new IntegerConstraint([.. on.Select(column => (column.Variable, 1L))], group.Max(hour => hour.Servers)));
            foreach (var grade in demand.Pool.Grades.Where(grade => grade.OnDuty > 0))
            {
                constraints.Add(
                    new IntegerConstraint(
                        [.. on.Where(column => column.Grade == grade).Select(column => (column.Variable, 1L))],
                        grade.OnDuty
                    )
                );
            }
        }
    }

    /// <summary>Work that can wait is done at any hour of any shift: only its amount counts.</summary>
    private void AddDeferrable(PoolDemand demand, List<Shift> shifts)
    {
        var parts = new List<(int, long)>();
        long? least = null;
        foreach (var grade in demand.Pool.Grades)
        {
            var minutes = MinutesOfPostPerWeek(grade.Grade, shifts);
            if (minutes is null)
            {
                continue;
            }

            var needed = PartsOf(demand.DeferrableMinutesPerWeek / minutes.Value);
            least = Math.Max(least ?? 0, needed);
            parts.Add((variables.Count, needed));
            used[Place(grade.Grade)].Add((variables.Count, 1));
            variables.Add(new IntegerVariable(needed, 0));
        }

        if (least is null)
        {
            uncovered.Add((demand.Pool.Name, 0, 0));
            return;
        }

        // Grades work at different hours a week: each takes a share of the work, in parts of its own posts.
        constraints.Add(
            new IntegerConstraint(
                [
                    .. parts
                        .Where(part => part.Item2 > 0)
                        .Select(part => (part.Item1, (long)Math.Ceiling((double)PartsOfPost * PartsOfPost / part.Item2))),
                ],
                parts.TrueForAll(part => part.Item2 == 0) ? 0 : PartsOfPost * PartsOfPost
            )
        );
    }

    /// <summary>Minutes at work of a whole post in a week, relief taken off: those of the longest week of its shifts.</summary>
    public static double? MinutesOfPostPerWeek(string grade, IReadOnlyList<Shift> shifts)
    {
        var known = shifts
            .Where(shift => shift.Grades.Count == 0 || shift.Grades.Contains(grade))
            .Select(shift => (double)(shift.Hours.HoursPerWeek / shift.Posts) * MinutesPerHour * (1 - shift.Relief))
            .ToList();
        return known.Count == 0 ? null : known.Max();
    }

    private static long PartsOf(double posts) => (long)Math.Round(posts * PartsOfPost);

    private int Place(string grade) => Array.IndexOf([.. Grades], grade);
}
