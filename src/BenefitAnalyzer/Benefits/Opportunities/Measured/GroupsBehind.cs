using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Inclusion;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Benefits.Opportunities.Measured;

/// <summary>Finds the groups of people who could not follow if a service moved to its e-channels.</summary>
/// <remarks>
/// Where the population table tells, a group of whom fewer have access than the reachable take-up; where it does not, a group (of 100
/// transactions or more) whose take-up of the service is ten percentage points or more below that of all.
/// </remarks>
internal sealed class GroupsBehind
{
    private const decimal FarBelow = 0.1m;
    private readonly List<(string Dimension, string Group, decimal? WithoutAccess)> groups = [];
    private readonly Dictionary<(string Service, string Dimension, string Group), Figure> takeUps = [];
    private readonly IReadOnlyDictionary<string, Figure> ofAll;

    public GroupsBehind(MetricEngine engine, string year, IReadOnlyDictionary<string, Figure> ofAll, CancellationToken token)
    {
        this.ofAll = ofAll;
        var metrics = Catalog.Of<Metric>();
        foreach (var group in engine.Loaded.Study.Groups)
        {
            var population = Run("inclusion/without-access", new MetricQuery("inclusion/without-access") { By = [group.Id] })
                .Where(row => row is { Keys: [{ }], Figure.State: FigureState.Known })
                .ToDictionary(row => row.Keys[0]!, row => row.Figure.Value);
            groups.AddRange(group.Values.Select(value => (group.Id, value.Id, population.GetValueOrDefault(value.Id))));
            var query = new MetricQuery("take-up/A")
            {
                By = [Field.Service, group.Id],
                Where = new Dictionary<string, string> { [Dimensions.FiscalYear] = year },
            };
            foreach (var row in Run("take-up/A", query))
            {
                if (row is { Keys: [{ } service, { } value], Figure: { State: FigureState.Known, Denominator: >= GapMetric.SmallestBest } })
                {
                    takeUps[(service, group.Id, value)] = row.Figure;
                }
            }
        }

        IReadOnlyList<MetricRow> Run(string id, MetricQuery query) =>
            engine.Run(metrics.Single(metric => metric.Id == id), query, token).Rows;
    }

    /// <summary>Groups of a service, in the order in which the study declares them.</summary>
    public IReadOnlyList<GroupBehind> Of(string service, ReachableTakeUp? reachable) =>
        [
            .. groups
                .Select(group => new GroupBehind(
                    group.Dimension,
                    group.Group,
                    takeUps.GetValueOrDefault((service, group.Dimension, group.Group))?.Value,
                    group.WithoutAccess
                ))
                .Where(group =>
                    group.WithoutAccess is { } without
                        ? reachable is not null && 1 - without < reachable.Middle
                        : group.TakeUp is { } own && ofAll.GetValueOrDefault(service)?.Value - own >= FarBelow
                ),
        ];
}
