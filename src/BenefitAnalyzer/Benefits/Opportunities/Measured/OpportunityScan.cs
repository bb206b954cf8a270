using BenefitAnalyzer.Costs.Figures;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Opportunities.Measured;

/// <summary>Scans the services of a loaded study for what they could still yield, by its last whole fiscal year.</summary>
public static class OpportunityScan
{
    private const string Volume = "volume/completed";
    private const string TakeUp = "take-up/A";

    /// <param name="costs">Costed by fiscal year.</param>
    public static IReadOnlyList<OpportunityRow> Of(StudyCosts costs, Action<Diagnostic> report, CancellationToken token)
    {
        var engine = costs.Engine;
        if (WholeYears.Of(engine) is not [.., var last] || !FiscalYear.TryParse(last, out var year))
        {
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.TooFewYears,
                    null,
                    null,
                    "opportunities are counted over a whole fiscal year, and the data holds none; add logs or counted returns of the months that are missing"
                )
            );
            return [];
        }

        var study = costs.Study;
        var volumes = ByService(Volume);
        var takeUps = ByService(TakeUp);
        var behind = new GroupsBehind(engine, last, takeUps, token);
        var types = study.Tables.Services.ToDictionary(service => service.Code, service => service.Type);
        var cells = costs.Costed.Cells.Where(cell => cell.Volume.Time == last).ToLookup(cell => cell.Volume.Service);
        var comparable = volumes.Keys.ToDictionary(code => code, Comparable);
        var costed = UnitCostFigures
            .Grid(costs, [Field.Service, Dimensions.ChannelClass], token)
            .Rows.Where(row => row.Keys[0] == last)
            .ToDictionary(row => (row.Keys[1], row.Keys[2]), row => row.Figures);
        var rows = new OpportunityRows(costs.Data);
        var cases = volumes.Keys.Order(StringComparer.Ordinal).Select(Case).ToList();
        SayWhatIsMissing(cases, report);
        return
        [
            .. Opportunity
                .Rank(cases)
                .Select(found =>
                    rows.Of(
                        found,
                        year,
                        volumes[found.Case.Service],
                        takeUps[found.Case.Service],
                        [.. comparable[found.Case.Service].Select(other => takeUps[other.Service])],
                        CostsOf(found.Case.Service, ChannelClassCodes.Traditional, ChannelClassCodes.Traditional),
                        CostsOf(found.Case.Service, ChannelClassCodes.Electronic, ChannelClassCodes.Electronic) is { Count: > 0 } own
                            ? own
                            :
                            [
                                .. comparable[found.Case.Service]
                                    .SelectMany(other =>
                                        CostsOf(other.Service, ChannelClassCodes.Electronic, $"electronic_{other.Service}")
                                    ),
                            ]
                    )
                ),
        ];

        // Cost of the channels of a class, used and unused; these figures name the lines of the tables.
        IReadOnlyList<FigureInput> CostsOf(string code, string channels, string role) =>
            [
                .. costed
                    .GetValueOrDefault((code, channels), [])
                    .Where(figure => figure.Id.StartsWith("cost/", StringComparison.Ordinal) && figure.Unit == MetricUnit.Money)
                    .Select(figure => new FigureInput($"{role}_{figure.Id.Split('/', '?')[1]}", figure)),
            ];

        Dictionary<string, Figure> ByService(string id) =>
            engine
                .Run(
                    Catalog.Of<Metric>().Single(metric => metric.Id == id),
                    new MetricQuery(id)
                    {
                        By = [Field.Service],
                        Where = new Dictionary<string, string> { [Dimensions.FiscalYear] = last },
                    },
                    token
                )
                .Rows.Where(row => row is { Keys: [{ }], Figure: { State: FigureState.Known, Value: not null } })
                .ToDictionary(row => row.Keys[0]!, row => row.Figure, StringComparer.Ordinal);

        // A service that offers nothing electronic reached nothing and tells nothing.
        List<(string Service, decimal TakeUp)> Comparable(string code) =>
            types.GetValueOrDefault(code) is { } type
                ?
                [
                    .. takeUps
                        .Where(other => other.Key != code && types.GetValueOrDefault(other.Key) == type && other.Value.Value > 0)
                        .OrderBy(other => other.Key, StringComparer.Ordinal)
                        .Select(other => (other.Key, other.Value.Value!.Value)),
                ]
                : [];

        OpportunityCase Case(string code)
        {
            var reachable = ReachableTakeUp.Of(comparable[code])?.NoLessThan(takeUps.GetValueOrDefault(code)?.Value);
            return ServiceCosts.Put(
                study,
                new OpportunityCase(code, volumes[code].Value!.Value, takeUps.GetValueOrDefault(code)?.Value)
                {
                    Reachable = reachable,
                    CostToMove = study.Tables.Costs.ShiftCosts.FirstOrDefault(cost => cost.Service == code)?.AnnualCost,
                    Behind = behind.Of(code, reachable),
                },
                [.. cells[code]],
                [.. comparable[code].SelectMany(other => cells[other.Service])]
            );
        }
    }

    private static void SayWhatIsMissing(List<OpportunityCase> cases, Action<Diagnostic> report)
    {
        Say(
            DiagnosticCodes.ComparisonMissing,
            found => found.Reachable is null,
            "have no other service of their type with an e-option to tell what they could reach; give them a 'type' that such a service has"
        );
        Say(
            DiagnosticCodes.CostToMoveMissing,
            found => Opportunity.Of(found).Middle is { Moved: > 0 } && found.CostToMove is null,
            "could move, but the cost of that is not stated; give 'shift_costs' a row for each"
        );

        void Say(string code, Func<OpportunityCase, bool> isMissing, string message)
        {
            string[] services = [.. cases.Where(isMissing).Select(found => found.Service)];
            if (services.Length > 0)
            {
                report(
                    Diagnostic.Warning(
                        code,
                        null,
                        null,
                        $"{string.Join(", ", services.Take(5))}{(services.Length > 5 ? $" and {services.Length - 5} more" : "")} {message}"
                    )
                );
            }
        }
    }
}
