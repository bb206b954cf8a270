using BenefitAnalyzer.Benefits.Cashability.Arrivals;
using BenefitAnalyzer.Costs.Capacity;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Cashability;

/// <summary>The counters of a loaded study: what they had to serve, the posts that takes, and what could go.</summary>
public sealed class StudyCashability
{
    private readonly LoadedStudy loaded;
    private readonly PoolsObserved observed;
    private readonly OfficeStaffing staffing;
    private readonly GradeCosts costs;
    private readonly Action<Diagnostic> report;

    private StudyCashability(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        this.loaded = loaded;
        this.report = report;
        costs = new GradeCosts(loaded.Study);
        observed = new PoolsObserved(loaded.Engine, loaded, report);
        staffing = new OfficeStaffing(loaded.Study.Tables.Counters.Shifts, costs.Latest);
        Pools = loaded.Once<IReadOnlyList<PoolYear>>("", report, say => new PoolsObserved(loaded.Engine, loaded, say).All(token));
    }

    public IReadOnlyList<PoolYear> Pools { get; }

    /// <returns>With no pools where the study has no table <c>counter_pools</c>.</returns>
    public static StudyCashability Of(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) => new(loaded, report, token);

    /// <summary>The releasable ceilings, of all initiatives together and of each alone.</summary>
    public CashabilityEngine Ceilings(IReadOnlyList<DisplacedVolume> displaced, CancellationToken token) =>
        new(
            Pools,
            displaced,
            Pools.Count == 0 ? new Dictionary<(string, string), decimal>() : observed.TraditionalStarts(token),
            staffing,
            loaded.Study.Tables.Counters.Shifts,
            costs.Of,
            report
        );

    /// <summary>Posts that each office needs at its actual arrivals, by office and year.</summary>
    public IReadOnlyList<OfficeYear> Offices(CancellationToken token) =>
        loaded.Once<IReadOnlyList<OfficeYear>>("", report, _ => Staffed(token));

    /// <summary>What closing a counter, a shift or an office would save, from its latest year on.</summary>
    public IReadOnlyList<(OfficeYear Office, CapacityStep Step)> Steps(CancellationToken token) =>
        loaded.Once<IReadOnlyList<(OfficeYear Office, CapacityStep Step)>>("", report, _ => Closed(Offices(token), token));

    private IReadOnlyList<OfficeYear> Staffed(CancellationToken token) =>
        [
            .. Pools
                .GroupBy(pool => (pool.Pool.Office, pool.Year))
                .OrderBy(office => office.Key.Office, StringComparer.Ordinal)
                .ThenBy(office => office.Key.Year.BeginsIn)
                .Select(office => new OfficeYear(
                    office.Key.Office,
                    office.Key.Year,
                    staffing.Cover(office.Key.Office, Demands(office), null, token),
                    [.. office]
                )
                {
                    Deleted = DeletedBy(office.Key.Office, office.Key.Year),
                }),
        ];

    private Dictionary<string, decimal> DeletedBy(string office, FiscalYear year)
    {
        var start = loaded.Study.FiscalYearStart;
        var next = new DateOnly(year.BeginsIn + 1, start.Month, start.Day);
        return loaded
            .Study.Tables.Initiatives.Posts.Where(change => change.Office == office && change.DeletedOn < next)
            .GroupBy(change => change.Grade)
            .ToDictionary(grade => grade.Key, grade => grade.Sum(change => change.Posts));
    }

    private IReadOnlyList<(OfficeYear Office, CapacityStep Step)> Closed(IReadOnlyList<OfficeYear> offices, CancellationToken token) =>
        [
            .. offices
                .GroupBy(office => office.Office)
                .Select(years => years.MaxBy(year => year.Year.BeginsIn)!)
                .SelectMany(latest =>
                    CapacitySteps
                        .Of(latest.Office, Demands(latest.Pools), loaded.Study.Tables.Counters.Shifts, costs.Latest, token)
                        .Select(step => (latest, step))
                ),
        ];

    private static IReadOnlyList<PoolDemand> Demands(IEnumerable<PoolYear> pools) =>
        [.. pools.Select(pool => pool.Demand).OfType<PoolDemand>()];
}
