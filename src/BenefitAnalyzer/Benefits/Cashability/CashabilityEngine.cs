using BenefitAnalyzer.Benefits.Cashability.Arrivals;
using BenefitAnalyzer.Costs.Capacity;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Cashability;

/// <summary>From displaced transactions to whole posts that can go: the releasable ceiling of each office, grade and fiscal year.</summary>
/// <remarks>
/// Releasable = posts required at counterfactual arrivals − posts required at actual arrivals, both the cheapest covering of what Erlang C asks
/// for. The smaller demand may not take more of any grade than the larger one, so no grade is released by another that is added.
/// </remarks>
/// <param name="costOf">Yearly avoidable cost of a post of a grade in a fiscal year.</param>
/// <param name="traditionalStarts">Starts by year (<c>2005-06</c>) and service, over all offices and traditional channels.</param>
public sealed class CashabilityEngine(
    IReadOnlyList<PoolYear> pools,
    IReadOnlyList<DisplacedVolume> displaced,
    IReadOnlyDictionary<(string Year, string Service), decimal> traditionalStarts,
    OfficeStaffing staffing,
    IReadOnlyList<Shift> shifts,
    Func<string, FiscalYear, decimal?> costOf,
    Action<Diagnostic> report
)
{
    private const double WeeksPerYear = 365.25 / 7;
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    /// <summary>Every ceiling of all initiatives together and of each alone, by initiative (together first), office, grade and year.</summary>
    public IReadOnlyList<ReleasableCeiling> All(CancellationToken token) =>
        [
            .. displaced
                .Select(volume => volume.Initiative)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Prepend(null)
                .SelectMany(initiative => Of(initiative, token)),
        ];

    /// <summary>The ceilings of one initiative, or of all together where null; offices that nothing was displaced from have none.</summary>
    public IReadOnlyList<ReleasableCeiling> Of(string? initiative, CancellationToken token) => Of(initiative, (_, _) => true, token);

    /// <summary>The ceilings of some offices and years alone.</summary>
    /// <param name="isAsked">Covering an office takes a while, so it is done only where the answer matters.</param>
    public IReadOnlyList<ReleasableCeiling> Of(string? initiative, Func<string, FiscalYear, bool> isAsked, CancellationToken token)
    {
        var volumes = displaced.Where(volume => initiative is null || volume.Initiative == initiative).ToList();
        return
        [
            .. pools
                .GroupBy(pool => (pool.Pool.Office, pool.Year))
                .Where(office => isAsked(office.Key.Office, office.Key.Year))
                .OrderBy(office => office.Key.Office, StringComparer.Ordinal)
                .ThenBy(office => office.Key.Year.BeginsIn)
                .SelectMany(office => OfOffice(initiative, office.Key.Office, office.Key.Year, [.. office], volumes, token)),
        ];
    }

    private IEnumerable<ReleasableCeiling> OfOffice(
        string? initiative,
        string office,
        FiscalYear year,
        IReadOnlyList<PoolYear> here,
        List<DisplacedVolume> volumes,
        CancellationToken token
    )
    {
        var freed = here.Select(pool => Displaced(pool, volumes)).ToList();
        if (freed.TrueForAll(volume => volume == 0))
        {
            return [];
        }

        var known = here.Zip(freed).Where(pair => pair.First.Demand is not null).ToList();
        OfficePosts? without = null;
        OfficePosts? with = null;
        if (known.Exists(pair => pair.Second != 0))
        {
            List<PoolDemand> actual = [.. known.Select(pair => pair.First.Demand!)];
            List<PoolDemand> counterfactual = [.. known.Select(pair => pair.First.Demand!.Times(Factor(pair.First, pair.Second)))];
            without = staffing.Cover(office, counterfactual, null, token);
            // Where people came more than without the initiative, nothing is released and the limit would have no solution.
            var limit = known.TrueForAll(pair => pair.Second >= 0) ? without.Posts : null;
            with = staffing.Cover(office, actual, limit, token);
            Say(without);
        }

        return Grades(here)
            .Select(grade => Ceiling(new ReleasableCeiling(initiative, office, grade, year), here, freed, without, with))
            .Where(ceiling => ceiling.RequiredWithout is not null || ceiling.FreedMinutes != 0);
    }

    private ReleasableCeiling Ceiling(
        ReleasableCeiling ceiling,
        IReadOnlyList<PoolYear> pools,
        IReadOnlyList<decimal> freed,
        OfficePosts? without,
        OfficePosts? with
    )
    {
        var grade = ceiling.Grade;
        var served = pools.Zip(freed).Where(pair => pair.First.Pool.Grades.Any(own => own.Grade == grade)).ToList();
        // Minutes are freed for the grade that is named first: the others share the pool, not the work twice.
        var minutes = served
            .Where(pair => pair.First.Pool.Grades[0].Grade == grade)
            .Sum(pair => pair.Second * (decimal)(pair.First.HandlingMinutes ?? 0));
        var perPost = CoverProgramme.MinutesOfPostPerWeek(
            grade,
            [.. shifts.Where(shift => shift.Offices.Count == 0 || shift.Offices.Contains(ceiling.Office))]
        );
        var touched = served.Where(pair => pair.Second != 0).Select(pair => pair.First.Evidence).ToList();
        var inPlace = InPlace(served.Select(pair => pair.First), grade);
        var required =
            without?.Posts is { } more && with?.Posts is { } less
                ? ((long, long)?)(more.GetValueOrDefault(grade), less.GetValueOrDefault(grade))
                : null;
        var posts = required is { } both ? Math.Max(0, both.Item1 - both.Item2) : 0;
        if (inPlace is { } limit)
        {
            posts = Math.Min(posts, (long)limit);
        }

        return ceiling with
        {
            RequiredWithout = required?.Item1,
            RequiredWith = required?.Item2,
            Posts = posts,
            FreedMinutes = minutes,
            FreedFte = perPost is null ? null : minutes / (decimal)(perPost.Value * WeeksPerYear),
            SlackBefore = inPlace is { } now && required is { } needed ? Math.Max(0, now - needed.Item1) : null,
            Evidence = touched.Count == 0 ? ArrivalEvidence.None : touched.Max(),
            AnnualCost = posts * costOf(grade, ceiling.Year),
            Started = served.Sum(pair => pair.First.Volume),
            Reason = Reason(required is null, touched, without),
        };
    }

    private static LocalText? Reason(bool isNotComputed, List<ArrivalEvidence> touched, OfficePosts? without) =>
        without is { Posts: null } ? new LocalText("no choice of the declared shifts meets the need", "所列更次無法滿足人手需求")
        : isNotComputed || touched.Contains(ArrivalEvidence.None)
            ? new LocalText(
                "arrivals by hour, handling minutes or opening hours are not known: what is freed there is notional",
                "到訪時段、處理時間或開放時間不詳：所騰出的時間只屬名義節省"
            )
        : touched.Contains(ArrivalEvidence.Declared)
            ? new LocalText("arrivals by hour are declared, not counted", "到訪時段屬聲稱，未經點算")
        : touched.Contains(ArrivalEvidence.Tally) ? new LocalText("arrivals by hour are from sampled days", "到訪時段來自抽樣日子的點算")
        : null;

    /// <summary>What an initiative kept away from a pool in the year.</summary>
    private decimal Displaced(PoolYear pool, List<DisplacedVolume> volumes) =>
        volumes
            .Where(volume => volume.Year == pool.Year && (volume.Office ?? pool.Pool.Office) == pool.Pool.Office)
            .Sum(volume => volume.Volume * ShareOf(pool, volume));

    /// <summary>The pool's part of the service's traditional starts: of all offices, or of the office where the volume is one office's.</summary>
    private decimal ShareOf(PoolYear pool, DisplacedVolume volume)
    {
        var own = pool.Started.GetValueOrDefault(volume.Service);
        var all = volume.Office is null
            ? traditionalStarts.GetValueOrDefault((pool.Year.ToString(), volume.Service))
            : pools
                .Where(other => other.Pool.Office == volume.Office && other.Year == pool.Year)
                .Sum(other => other.Started.GetValueOrDefault(volume.Service));
        return all == 0 ? 0 : own / all;
    }

    private static double Factor(PoolYear pool, decimal displaced) =>
        pool.Volume == 0 ? 1 : Math.Max(0, (double)((pool.Volume + displaced) / pool.Volume));

    private static IEnumerable<string> Grades(IReadOnlyList<PoolYear> pools) =>
        pools.SelectMany(pool => pool.Pool.Grades).Select(grade => grade.Grade).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Null unless every pool of the grade says its posts.</summary>
    private static decimal? InPlace(IEnumerable<PoolYear> pools, string grade)
    {
        var posts = pools.SelectMany(pool => pool.Pool.Grades).Where(own => own.Grade == grade).Select(own => own.PostsBefore).ToList();
        return posts.Count > 0 && posts.TrueForAll(own => own is not null) ? posts.Sum() : null;
    }

    private void Say(OfficePosts posts)
    {
        if (posts.Posts is null)
        {
            Warn(
                DiagnosticCodes.CannotBeStaffed,
                $"no choice of the declared 'shifts' meets the needs of '{posts.Office}': none of its posts is releasable"
            );
        }

        foreach (var pool in posts.Uncovered.GroupBy(hour => hour.Pool))
        {
            Warn(
                DiagnosticCodes.HoursWithoutShift,
                $"{pool.Count()} open hours a week of '{pool.Key}' of '{posts.Office}' are covered by no row of 'shifts' and count as served by none"
            );
        }

        foreach (var pool in posts.ShortOfCounters.GroupBy(hour => hour.Pool))
        {
            Warn(
                DiagnosticCodes.TooFewCounters,
                $"'{pool.Key}' of '{posts.Office}' would have needed more counters for its pledge in {pool.Count()} hours a week; it is staffed as far as its counters go"
            );
        }
    }

    private void Warn(string code, string message)
    {
        if (said.Add(message))
        {
            report(Diagnostic.Warning(code, null, null, message));
        }
    }
}
