using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Candidates;

/// <summary>The fiscal years in which money counts.</summary>
/// <param name="Factors">What a dollar of each year is worth today; index 0 is <paramref name="First"/>.</param>
public sealed record Horizon(FiscalYear First, IReadOnlyList<decimal> Factors)
{
    public int Years => Factors.Count;

    public FiscalYear Year(int index) => new(First.BeginsIn + index);

    /// <summary>The place of a year; outside of 0 … Years − 1 where it is not of the horizon.</summary>
    public int IndexOf(FiscalYear year) => year.BeginsIn - First.BeginsIn;

    public decimal PresentValue(IEnumerable<decimal> byYear) => byYear.Zip(Factors, (amount, factor) => amount * factor).Sum();
}
