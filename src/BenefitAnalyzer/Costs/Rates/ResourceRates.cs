using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Rates;

/// <summary>Turns dated rows of yearly cost into what each resource cost in a period.</summary>
/// <remarks>Source: Kaplan and Anderson 2004: capacity cost rate = cost of capacity supplied ÷ practical capacity.</remarks>
public sealed class ResourceRates(CostTables tables, YearShare years, Action<Diagnostic> report)
{
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    /// <summary>Every resource that exists on some day of a period, by code and office.</summary>
    public IReadOnlyList<ResourcePeriod> Of(Period period) =>
        [
            .. tables
                .Resources.Where(row => row.Days.Overlaps(period))
                .GroupBy(row => (row.Code, row.Office))
                .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Office, StringComparer.Ordinal)
                .Select(group => Of(group.Key.Code, group.Key.Office, [.. group], period)),
        ];

    private ResourcePeriod Of(string code, string? office, List<Resource> rows, Period period)
    {
        var costs = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        var places = new List<string>(rows.Select(row => row.Place));
        var (avoidable, capacity, step) = (0m, (decimal?)0m, (decimal?)null);
        foreach (var row in rows)
        {
            var days = row.Days.Common(period)!.Value;
            var share = years.Of(days);
            var minutes = row.AnnualCapacityMinutes * share;
            if (row is { Grade: { } grade, Posts: { } posts })
            {
                var (salaries, work, post) = Staff(row, grade, posts, days, places);
                Add(costs, CostComponent.Staff, salaries);
                avoidable += salaries;
                minutes ??= work;
                step ??= row.StepMinutes ?? post;
            }

            step ??= row.StepMinutes ?? row.AnnualCapacityMinutes;
            capacity += minutes;
        }

        foreach (var cost in tables.ResourceCosts.Where(cost => cost.Resource == code && cost.Office == office))
        {
            // An amount is of a year of the resource: in a part of one it costs what it costs by day, as salaries do.
            if (cost.Days.Common(period) is { } days && Existing(rows, days) is { Count: > 0 } existing)
            {
                var amount = cost.AnnualCost * existing.Sum(years.Of);
                Add(costs, cost.Component, amount);
                avoidable += cost.IsAvoidable ? amount : 0;
                places.Add(cost.Place);
            }
        }

        AddOverheads(costs, rows[0].Department, period, places);
        if (costs.Count == 0)
        {
            Missing(
                rows[0],
                $"no cost of '{Name(code, office)}' is known in {period}; add a row to 'resource_costs', or a grade with posts"
            );
        }

        if (capacity is null or 0)
        {
            Missing(
                rows[0],
                $"the capacity of '{Name(code, office)}' is not known in {period}; give 'capacity_minutes', or a grade with posts"
            );
        }

        return new ResourcePeriod(
            code,
            office,
            period,
            costs,
            avoidable,
            capacity is 0 ? null : capacity,
            // Steps are of a year; a shorter time has the same share of them.
            step * Existing(rows, period).Sum(years.Of),
            rows.Exists(row => row.Grade is not null),
            places
        );
    }

    /// <summary>The days on which any of some rows holds, each once.</summary>
    private static List<Period> Existing(List<Resource> rows, Period days)
    {
        var (spans, until) = (new List<Period>(), days.From);
        foreach (var common in rows.Select(row => row.Days.Common(days)).OfType<Period>().OrderBy(span => span.From))
        {
            if (common.Until > until)
            {
                spans.Add(new Period(common.From > until ? common.From : until, common.Until));
                until = common.Until;
            }
        }

        return spans;
    }

    private (decimal Salaries, decimal? Minutes, decimal? PostMinutes) Staff(
        Resource row,
        string grade,
        decimal posts,
        Period days,
        List<string> places
    )
    {
        var (salaries, minutes, known, post) = (0m, 0m, 0, (decimal?)null);
        foreach (var dated in tables.Grades.Where(dated => dated.Code == grade))
        {
            if (dated.Days.Common(days) is { } common)
            {
                var share = years.Of(common);
                salaries += posts * dated.AnnualCost * share;
                minutes += posts * dated.PracticalMinutes * share;
                known += common.Length;
                post = dated.PracticalMinutes;
                places.Add(dated.Place);
            }
        }

        if (known < days.Length)
        {
            Missing(row, $"'grades' has no row of '{grade}' for some days of {days}; add one whose 'valid_from' and 'valid_to' hold them");
        }

        return (salaries, minutes == 0 ? null : minutes, post);
    }

    private void AddOverheads(SortedDictionary<string, decimal> costs, string? department, Period period, List<string> places)
    {
        var own = tables.Overheads.Where(row => row.Department == department && department is not null).ToList();
        var whole = years.Of(period);
        var direct = costs.Values.Sum();
        foreach (var row in own.Count > 0 ? own : tables.Overheads.Where(row => row.Department is null))
        {
            if (whole > 0 && row.Days.Common(period) is { } days)
            {
                Add(costs, CostComponent.Overheads, direct * row.Share * years.Of(days) / whole);
                places.Add(row.Place);
            }
        }
    }

    private void Missing(Resource row, string message)
    {
        if (said.Add(message))
        {
            var cut = row.Place.LastIndexOf(':');
            var line = cut > 0 && long.TryParse(row.Place.AsSpan(cut + 1), out var number) ? number : (long?)null;
            report(Diagnostic.Warning(DiagnosticCodes.RateMissing, line is null ? row.Place : row.Place[..cut], line, message));
        }
    }

    private static void Add(SortedDictionary<string, decimal> costs, string component, decimal amount) =>
        costs[component] = costs.GetValueOrDefault(component) + amount;

    private static string Name(string code, string? office) => office is null ? code : $"{code} of {office}";
}
