using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Productivity;

/// <summary>Cost-weighted output, input and productivity of some services by fiscal year, as chains of links between years that follow.</summary>
/// <remarks>
/// A link holds only services that both of its years know with needs and unit cost, in output and in input alike, so that a service that
/// begins or ends is neither growth nor decline. Moving a need to another channel leaves output as it is, since its weight is the unit cost
/// over all channels of the base period. A service without cost weighs nothing and is left out too.
/// </remarks>
public static class ProductivitySeries
{
    /// <summary>One entry for each fiscal year from the first to the last that any service has.</summary>
    /// <param name="years">At most one for each service and fiscal year, in any order.</param>
    /// <param name="priceLevel">Price level of a fiscal year; null where not known. Only quotients count.</param>
    public static IReadOnlyList<ProductivityYear> Of(IReadOnlyList<ServiceYear> years, Func<FiscalYear, decimal?> priceLevel)
    {
        if (years.Count == 0)
        {
            return [];
        }

        var byYear = years.ToLookup(year => year.Year.BeginsIn);
        var (first, last) = (years.Min(year => year.Year.BeginsIn), years.Max(year => year.Year.BeginsIn));
        var series = new List<ProductivityYear> { Start(new FiscalYear(first), [.. byYear[first]], priceLevel) };
        for (var year = first + 1; year <= last; year++)
        {
            series.Add(Next(series[^1], new FiscalYear(year), [.. byYear[year - 1]], [.. byYear[year]], priceLevel));
        }

        return series;
    }

    private static ProductivityYear Start(FiscalYear year, List<ServiceYear> services, Func<FiscalYear, decimal?> priceLevel)
    {
        var known = services.Where(HasWeight).ToList();
        return new ProductivityYear(
            year,
            known.Count > 0 ? OutputIndex.Start : null,
            known.Count > 0 && known.All(service => service.StaffMinutes > 0) ? 1 : null,
            known.Count > 0 && priceLevel(year) > 0 ? 1 : null,
            Codes(known),
            Codes(services.Where(service => !HasWeight(service)))
        );
    }

    private static ProductivityYear Next(
        ProductivityYear before,
        FiscalYear year,
        List<ServiceYear> earlier,
        List<ServiceYear> later,
        Func<FiscalYear, decimal?> priceLevel
    )
    {
        var pairs = earlier
            .Where(HasWeight)
            .Join(later.Where(HasWeight), one => one.Service, other => other.Service, (one, other) => (Earlier: one, Later: other))
            .OrderBy(pair => pair.Later.Service, StringComparer.Ordinal)
            .ToList();
        var linked = pairs.Select(pair => pair.Later.Service).ToHashSet(StringComparer.Ordinal);
        var leftOut = Codes(earlier.Concat(later).Where(service => !linked.Contains(service.Service)));
        if (pairs.Count == 0)
        {
            return new ProductivityYear(year, null, null, null, [], leftOut);
        }

        return new ProductivityYear(
            year,
            before.Output?.Chain(OutputIndex.Between(pairs)),
            before.MinutesIndex * Quotient(pairs, service => service.StaffMinutes),
            before.CostIndex * Quotient(pairs, service => service.Cost / priceLevel(service.Year)),
            Codes(pairs.Select(pair => pair.Later)),
            leftOut
        );
    }

    private static double? Quotient(List<(ServiceYear Earlier, ServiceYear Later)> pairs, Func<ServiceYear, decimal?> input)
    {
        decimal? before = 0;
        decimal? after = 0;
        foreach (var (earlier, later) in pairs)
        {
            before += input(earlier);
            after += input(later);
        }

        return before > 0 && after > 0 ? (double)(after.Value / before.Value) : null;
    }

    private static bool HasWeight(ServiceYear service) => service is { ResolvedNeeds: > 0, UnitCost: > 0 };

    private static IReadOnlyList<string> Codes(IEnumerable<ServiceYear> services) =>
        [.. services.Select(service => service.Service).Distinct().Order(StringComparer.Ordinal)];
}
