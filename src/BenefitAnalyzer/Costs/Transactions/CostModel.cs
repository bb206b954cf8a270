using BenefitAnalyzer.Costs.Rates;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Transactions;

/// <summary>Time-driven activity-based costing: cost of a cell = Σ rate × minutes + direct items + fees.</summary>
/// <remarks>
/// Minutes come from the logs where they recorded handling time, from the stated standard where not. A resource of the cell's office goes
/// before one that serves all; what names no office uses all offices' resource in proportion to their capacity.
/// Source: Kaplan and Anderson 2004.
/// </remarks>
public sealed class CostModel(CostingTerms terms, Action<Diagnostic> report)
{
    private readonly ILookup<(string?, string), Activity> activities = terms.Tables.Activities.ToLookup(row => (row.Service, row.Channel));

    public CostedStudy Cost(IReadOnlyList<VolumeCell> volumes)
    {
        var rates = new ResourceRates(terms.Tables, terms.Years, report);
        var (cells, balances) = (new List<CostCell>(), new List<ResourceBalance>());
        foreach (var period in volumes.GroupBy(cell => cell.Time).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (terms.Days.TryGetValue(period.Key, out var days))
            {
                Cost(period.Key, days, [.. period], rates.Of(days), cells, balances);
            }
        }

        SayUncosted(cells);
        return new CostedStudy(cells, balances);
    }

    private void Cost(
        string time,
        Period days,
        List<VolumeCell> volumes,
        IReadOnlyList<ResourcePeriod> resources,
        List<CostCell> cells,
        List<ResourceBalance> balances
    )
    {
        var byCode = resources.ToLookup(resource => resource.Resource);
        var uses = volumes.Select(volume => UsesOf(volume, days, byCode)).ToList();
        var used = new Dictionary<ResourcePeriod, decimal>(ReferenceEqualityComparer.Instance);
        foreach (var use in uses.SelectMany(found => found.Uses))
        {
            used[use.Resource] = used.GetValueOrDefault(use.Resource) + use.Minutes;
        }

        balances.AddRange(resources.Select(resource => new ResourceBalance(time, resource, used.GetValueOrDefault(resource))));
        var charges = new Charges(terms, days, volumes);
        for (var at = 0; at < volumes.Count; at++)
        {
            var (found, isCosted) = uses[at];
            decimal[] unused = [.. found.Select(use => UnusedBeside(use, used[use.Resource]))];
            var unusedCost = found.Zip(unused).Sum(pair => pair.Second * (pair.First.Resource.CostPerMinute ?? 0));
            var volume = volumes[at];
            cells.Add(new CostCell(volume, found, charges.Direct(volume), charges.Fixed(volume), unusedCost, unused, isCosted));
        }
    }

    private static decimal UnusedBeside(ResourceUse use, decimal used) =>
        use.Minutes > 0 && use.Resource.CapacityMinutes is { } capacity ? (capacity - used) * (use.Minutes / used) : 0;

    private (IReadOnlyList<ResourceUse> Uses, bool IsCosted) UsesOf(VolumeCell cell, Period days, ILookup<string, ResourcePeriod> resources)
    {
        var own = activities[(cell.Service, cell.Channel)];
        var rows = (own.Any() ? own : activities[(null, cell.Channel)]).Where(row => row.Days.Overlaps(days)).ToList();
        if (rows.Count == 0)
        {
            return ([], false);
        }

        var uses = new List<ResourceUse>();
        var isCosted = true;
        var standards = rows.GroupBy(row => row.Resource)
            .Select(group => (Row: group.First(), Minutes: Standard(group, days, cell)))
            .ToList();
        var measuredStandard = standards.Where(pair => pair.Row.IsMeasured).Sum(pair => pair.Minutes);
        var measuredRows = standards.Count(pair => pair.Row.IsMeasured);
        foreach (var (row, standard) in standards)
        {
            // Logs know one handling time; where two resources claim it, it is theirs as their standards are.
            var part = measuredStandard > 0 ? standard / measuredStandard : 1m / Math.Max(1, measuredRows);
            var isMeasured = row.IsMeasured && cell.MeasuredCount > 0;
            var measured = isMeasured ? cell.MeasuredMinutes * part : 0;
            var stated = (isMeasured ? cell.Completed - cell.MeasuredCount : cell.Completed) * standard;
            var found = Serving(resources[row.Resource], cell.Office);
            var capacity = found.Sum(resource => resource.CapacityMinutes ?? 0);
            isCosted &= capacity > 0 && found.All(resource => resource.CostPerMinute is not null);
            uses.AddRange(
                found
                    .Where(resource => resource.CapacityMinutes > 0)
                    .Select(resource =>
                    {
                        var share = resource.CapacityMinutes!.Value / capacity;
                        return new ResourceUse(resource, measured * share, stated * share);
                    })
            );
        }

        return (uses, isCosted);
    }

    private static List<ResourcePeriod> Serving(IEnumerable<ResourcePeriod> resources, string? office)
    {
        var all = resources.ToList();
        var own = office is null ? [] : all.FindAll(resource => resource.Office == office);
        var common = own.Count > 0 ? own : all.FindAll(resource => resource.Office is null);
        return common.Count > 0 || office is not null ? common : all;
    }

    /// <summary>Standard minutes over the days; a standard that changes inside them counts by days.</summary>
    private static decimal Standard(IEnumerable<Activity> rows, Period days, VolumeCell cell)
    {
        var (minutes, length) = (0m, 0);
        foreach (var row in rows)
        {
            var common = row.Days.Common(days)!.Value;
            var count = common.Length;
            minutes += row.StandardMinutes(cell.AssistedShare) * count;
            length += count;
        }

        return minutes / length;
    }

    private void SayUncosted(List<CostCell> cells)
    {
        foreach (
            var channel in cells
                .Where(cell => !cell.IsCosted)
                .GroupBy(cell => cell.Volume.Channel)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            string[] services = [.. channel.Select(cell => cell.Volume.Service).Distinct().Order(StringComparer.Ordinal)];
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.ActivityMissing,
                    null,
                    null,
                    $"{channel.Sum(cell => cell.Volume.Completed):0} transactions through '{channel.Key}' cannot be costed ({services.Length} services, such as {services[0]}): give 'activities' a row for the channel, and its resource a cost and a capacity"
                )
            );
        }
    }
}
