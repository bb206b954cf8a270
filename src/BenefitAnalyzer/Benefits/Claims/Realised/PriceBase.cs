using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Realised;

/// <summary>Brings amounts to the prices of one year: amount × index of that year ÷ index of its own.</summary>
/// <param name="wanted">Null leaves amounts as they are.</param>
public sealed class PriceBase(FiscalYear? wanted, IReadOnlyList<PriceIndex> prices, Action<Diagnostic> report)
{
    private readonly Dictionary<FiscalYear, decimal> levels = prices.ToDictionary(price => price.Year, price => price.Index);
    private readonly Dictionary<FiscalYear, FiscalYear> missing = [];

    public FiscalYear? Wanted => wanted;

    /// <summary>Years without a price level, each with the first year in whose prices amounts stand unchanged for want of it.</summary>
    public IReadOnlyDictionary<FiscalYear, FiscalYear> Missing => missing;

    /// <summary>An amount in the prices of the wanted year; as it is, and reported once a year, where a price level is missing.</summary>
    /// <param name="of">The year in whose prices it is.</param>
    /// <param name="place">Where it stands.</param>
    public decimal? In(decimal? amount, FiscalYear of, string place) => wanted is { } year ? In(amount, of, year, place) : amount;

    /// <summary>The same in the prices of a year of the amount's own, as cash is voted and spent.</summary>
    public decimal? In(decimal? amount, FiscalYear of, FiscalYear year, string place)
    {
        if (year == of || amount is null)
        {
            return amount;
        }

        if (levels.TryGetValue(year, out var level) && levels.TryGetValue(of, out var own))
        {
            return amount * level / own;
        }

        var lacking = levels.ContainsKey(year) ? of : year;
        if (missing.TryAdd(lacking, of))
        {
            report(
                new Diagnostic(
                    DiagnosticCodes.ClaimPriceLevelMissing,
                    Severity.Warning,
                    place,
                    null,
                    null,
                    $"there is no price level of {lacking}, so amounts in prices of {of} stand unchanged beside those of {year}: add it to 'price_index' under 'tables:'"
                )
            );
        }

        return amount;
    }
}
