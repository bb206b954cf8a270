using BenefitAnalyzer.Costs.Figures;
using BenefitAnalyzer.Costs.Transactions;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Opportunities.Measured;

/// <summary>Scans the services of a loaded study for what they could still yield, by its last whole fiscal year.</summary>
public sealed class OpportunityScan
{
    private const string TakeUp = "take-up/A";
    private readonly StudyCosts costs;
    private readonly FiscalYear year;
    private readonly Dictionary<string, Figure> volumes;
    private readonly Dictionary<string, Figure> takeUps;
    private readonly Dictionary<string, List<string>> comparable;
    private readonly ILookup<string, CostCell> cells;
    private readonly Dictionary<(string? Service, string? Channels), IReadOnlyList<Figure>> costed;
    private readonly GroupsBehind behind;

    private OpportunityScan(StudyCosts costs, string inYear, FiscalYear year, CancellationToken token)
    {
        (this.costs, this.year) = (costs, year);
        volumes = ByService("volume/completed", inYear, token);
        takeUps = ByService(TakeUp, inYear, token);
        comparable = ComparableOf(inYear);
        cells = costs.Costed.Cells.Where(cell => cell.Volume.Time == inYear).ToLookup(cell => cell.Volume.Service);
        costed = UnitCostFigures
            .Grid(costs, [Field.Service, Dimensions.ChannelClass], token)
            .Rows.Where(row => row.Keys[0] == inYear)
            .ToDictionary(row => (row.Keys[1], row.Keys[2]), row => row.Figures);
        behind = new GroupsBehind(costs.Engine, inYear, takeUps, token);
    }

    /// <param name="costs">Costed by fiscal year.</param>
    public static IReadOnlyList<OpportunityRow> Of(StudyCosts costs, Action<Diagnostic> report, CancellationToken token)
    {
        if (WholeYears.Of(costs.Engine) is [.., var last] && FiscalYear.TryParse(last, out var year))
        {
            return new OpportunityScan(costs, last, year, token).Rows(report);
        }

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

    private List<OpportunityRow> Rows(Action<Diagnostic> report)
    {
        var cases = volumes.Keys.Order(StringComparer.Ordinal).Select(CaseOf).ToList();
        SayWhatIsMissing(cases, report);
        var rows = new OpportunityRows(costs.Data);
        return [.. Opportunity.Rank(cases).Select(found => RowOf(rows, found))];
    }

    private OpportunityRow RowOf(OpportunityRows rows, Opportunity found)
    {
        var code = found.Case.Service;
        var electronic = CostsOf(code, ChannelClassCodes.Electronic, ChannelClassCodes.Electronic);
        return rows.Of(
            found,
            year,
            volumes[code],
            takeUps[code],
            [.. comparable[code].Select(other => takeUps[other])],
            CostsOf(code, ChannelClassCodes.Traditional, ChannelClassCodes.Traditional),
            electronic.Count > 0
                ? electronic
                : [.. comparable[code].SelectMany(other => CostsOf(other, ChannelClassCodes.Electronic, $"electronic_{other}"))]
        );
    }

    private OpportunityCase CaseOf(string code)
    {
        var tables = costs.Study.Tables;
        var takeUp = takeUps.GetValueOrDefault(code)?.Value;
        var reachable = ReachableTakeUp.Of([.. comparable[code].Select(other => (other, takeUps[other].Value!.Value))])?.NoLessThan(takeUp);
        return ServiceCosts.Put(
            costs.Study,
            new OpportunityCase(code, volumes[code].Value!.Value, takeUp)
            {
                Reachable = reachable,
                CostToMove = tables.Costs.ShiftCosts.FirstOrDefault(cost => cost.Service == code)?.AnnualCost,
                Behind = behind.Of(code, reachable),
            },
            [.. cells[code]],
            [.. comparable[code].SelectMany(other => cells[other])]
        );
    }

    /// <summary>Cost of the channels of a class, used and unused; these figures name the lines of the tables.</summary>
    private IReadOnlyList<FigureInput> CostsOf(string code, string channels, string role) =>
        [
            .. costed
                .GetValueOrDefault((code, channels), [])
                .Where(figure => figure.Id.StartsWith("cost/", StringComparison.Ordinal) && figure.Unit == MetricUnit.Money)
                .Select(figure => new FigureInput($"{role}_{figure.Id.Split('/', '?')[1]}", figure)),
        ];

    private Dictionary<string, Figure> ByService(string id, string inYear, CancellationToken token) =>
        costs
            .Engine.Run(
                MetricOf(id),
                new MetricQuery(id)
                {
                    By = [Field.Service],
                    Where = new Dictionary<string, string> { [Dimensions.FiscalYear] = inYear },
                },
                token
            )
            .Rows.Where(row => row is { Keys: [{ }], Figure: { State: FigureState.Known, Value: not null } })
            .ToDictionary(row => row.Keys[0]!, row => row.Figure, StringComparer.Ordinal);

    private static Metric MetricOf(string id) => Catalog.Of<Metric>().Single(metric => metric.Id == id);

    /// <summary>For each service the others of its type, in the order of their codes.</summary>
    /// <remarks>
    /// One that offers nothing electronic reached nothing and tells nothing. Nor does one whose take-up is too small to publish: the least and
    /// the most of a few would be its own.
    /// </remarks>
    private Dictionary<string, List<string>> ComparableOf(string inYear)
    {
        var study = costs.Study;
        var types = study.Tables.Services.ToDictionary(service => service.Code, service => service.Type);
        var days = Dimensions.Span(Dimensions.FiscalYear, inYear, study.FiscalYearStart)!.Value;
        var offering = ServiceHistory
            .Of(study.Tables)
            .Where(span => span.ElectronicOption && span.Days.Contains(days))
            .Select(span => span.Service.Code)
            .ToHashSet();
        var telling = SmallCells
            .Hide(
                MetricOf(TakeUp),
                [.. takeUps.OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => new MetricRow([own.Key], own.Value))],
                SmallCells.SmallestOf(study)
            )
            .Where(row => row.Figure is { State: FigureState.Known, Value: > 0 } || IsNone(row))
            .Select(row => row.Keys[0]!)
            .ToList();
        return volumes.Keys.ToDictionary(
            code => code,
            code =>
                types.GetValueOrDefault(code) is { } type
                    ? telling.FindAll(other => other != code && types.GetValueOrDefault(other) == type)
                    : []
        );

        bool IsNone(MetricRow row) =>
            row.Figure is { State: FigureState.Known, Value: 0, Bound: FigureBound.Exact, Partial: null }
            && offering.Contains(row.Keys[0]!);
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
