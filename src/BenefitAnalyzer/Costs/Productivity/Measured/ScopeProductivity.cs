using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Productivity.Measured;

/// <summary>Productivity of some services by fiscal year, and what changed their cost.</summary>
/// <param name="Services">What was measured of its services.</param>
/// <param name="Changes">The change of each service from the year before, by year and service; none for a service that cannot be compared.</param>
public sealed record ScopeProductivity(
    ProductivityScope Scope,
    IReadOnlyList<MeasuredService> Services,
    IReadOnlyList<ProductivityYear> Years,
    IReadOnlyList<CostChange> Changes
)
{
    /// <param name="all">Services and years of the whole study.</param>
    public static ScopeProductivity Of(ProductivityScope scope, IReadOnlyList<MeasuredService> all, Func<FiscalYear, decimal?> priceLevel)
    {
        var codes = scope.Services.ToHashSet(StringComparer.Ordinal);
        var services = all.Where(one => codes.Contains(one.Year.Service)).ToList();
        var byKey = services.ToDictionary(one => (one.Year.Service, one.Year.Year.BeginsIn), one => one.Year);
        return new ScopeProductivity(
            scope,
            services,
            ProductivitySeries.Of([.. services.Select(one => one.Year)], priceLevel),
            [
                .. byKey
                    .OrderBy(one => one.Key.BeginsIn)
                    .ThenBy(one => one.Key.Service, StringComparer.Ordinal)
                    .Select(one =>
                        byKey.GetValueOrDefault((one.Key.Service, one.Key.BeginsIn - 1)) is { } earlier
                            ? CostChange.Between(earlier, one.Value, priceLevel)
                            : null
                    )
                    .OfType<CostChange>(),
            ]
        );
    }

    /// <summary>What the services of the scope cost more in a year than its needs would have at last year's unit costs; null where none can be compared.</summary>
    public CostSplit? ChangeOf(FiscalYear year) =>
        Changes.Where(change => change.Year == year).ToList() is { Count: > 0 } changes ? CostChange.Together(changes) : null;
}
