using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Portfolio.Problems;

/// <summary>An amount that holds for a span of fiscal years.</summary>
/// <param name="Until">The first year in which it no longer holds; null where it still does.</param>
/// <param name="Source">Where it is laid down.</param>
public sealed record YearAmount(FiscalYear From, FiscalYear? Until, decimal Amount, string Source = "")
{
    /// <summary>The amount that holds in a year, of several the one that came into force last; null where none does.</summary>
    public static decimal? In(IEnumerable<YearAmount> amounts, FiscalYear year) =>
        amounts
            .Where(amount => amount.From.BeginsIn <= year.BeginsIn && !(amount.Until?.BeginsIn <= year.BeginsIn))
            .MaxBy(amount => amount.From.BeginsIn)
            ?.Amount;
}
