using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Costing;

/// <summary>The general price level of each year, by which amounts of the prices of their own year become amounts of one price base.</summary>
/// <param name="Index">By fiscal year; on any base, since only ratios are used.</param>
public sealed record PriceLevels(IReadOnlyDictionary<FiscalYear, decimal> Index)
{
    /// <summary>Those of the table <c>price_index</c>; null where it has no rows.</summary>
    public static PriceLevels? Of(IReadOnlyList<PriceIndex> rows) =>
        rows.Count == 0 ? null : new PriceLevels(rows.GroupBy(row => row.Year).ToDictionary(year => year.Key, year => year.First().Index));

    /// <summary>Those of the table, continued beyond its years by inflation where that is given; by inflation alone where it has no rows.</summary>
    /// <param name="years">Those that must be known.</param>
    /// <returns>Null where neither is given.</returns>
    public static PriceLevels? Of(IReadOnlyList<PriceIndex> rows, decimal? inflation, IReadOnlyList<FiscalYear> years) =>
        Of(Of(rows), inflation, years);

    /// <inheritdoc cref="Of(IReadOnlyList{PriceIndex}, decimal?, IReadOnlyList{FiscalYear})"/>
    public static PriceLevels? Of(PriceLevels? table, decimal? inflation, IReadOnlyList<FiscalYear> years) =>
        inflation is not { } rate ? table
        : table is null ? Rising(rate, years)
        : table.Continued(rate, years);

    /// <summary>Levels of some years that rise at one rate.</summary>
    /// <param name="rate">As a fraction a year.</param>
    public static PriceLevels Rising(decimal rate, IReadOnlyList<FiscalYear> years)
    {
        var (first, last) = (years.Min(year => year.BeginsIn), years.Max(year => year.BeginsIn));
        var index = new Dictionary<FiscalYear, decimal>();
        var level = 1m;
        for (var year = first; year <= last && level is > 1e-9m and < 1e9m; year++)
        {
            index[new FiscalYear(year)] = level;
            level *= 1 + rate;
        }

        return new PriceLevels(index);
    }

    /// <summary>These levels and, before and after their years, others that rise at one rate. A gap between two years stays one.</summary>
    /// <param name="rate">As a fraction a year.</param>
    /// <param name="years">Those that must be known.</param>
    public PriceLevels Continued(decimal rate, IReadOnlyList<FiscalYear> years)
    {
        var (first, last) = (Index.Keys.Min(year => year.BeginsIn), Index.Keys.Max(year => year.BeginsIn));
        var (before, after) = (new FiscalYear(first), new FiscalYear(last));
        var index = new Dictionary<FiscalYear, decimal>(Index);
        var earlier = Rising(rate, [before, .. years.Where(year => year.BeginsIn < first)]);
        var later = Rising(rate, [after, .. years.Where(year => year.BeginsIn > last)]);
        foreach (var year in earlier.Index.Keys.Where(year => year.BeginsIn < first))
        {
            if (earlier.ToReal(Index[before], before, year) is { } level)
            {
                index[year] = level;
            }
        }

        foreach (var (year, level) in later.Index.Where(own => own.Key.BeginsIn > last))
        {
            index[year] = Index[after] * level;
        }

        return new PriceLevels(index);
    }

    /// <summary>An amount of a year's own prices in the prices of another year; null where either level is not known.</summary>
    public decimal? ToReal(decimal amount, FiscalYear year, FiscalYear priceBase) =>
        Index.TryGetValue(year, out var own) && Index.TryGetValue(priceBase, out var wanted) && own != 0 ? amount * wanted / own : null;

    /// <summary>The real rate that a nominal one is: (1 + nominal) ÷ (1 + inflation) − 1 (Fisher).</summary>
    public static decimal RealRate(decimal nominalRate, decimal inflation) => (1 + nominalRate) / (1 + inflation) - 1;
}
