using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Measures;

/// <summary>When cumulative net benefit reaches 0: for good, and for the first time. The two differ where it falls below again.</summary>
/// <param name="NetByYear">Index 0 is the first year; discounted or not.</param>
/// <param name="CumulativeByYear">Sums of <paramref name="NetByYear"/> up to and including each year.</param>
/// <param name="Lasting">Index of the first year from which the cumulative stays non-negative; null where it ends below 0.</param>
/// <param name="FirstCrossing">Index of the first year in which the cumulative is non-negative; null where it never is.</param>
public sealed record BreakEven(IReadOnlyList<decimal> NetByYear, IReadOnlyList<decimal> CumulativeByYear, int? Lasting, int? FirstCrossing)
{
    public static BreakEven Of(IReadOnlyList<decimal> netByYear)
    {
        var cumulative = new decimal[netByYear.Count];
        var sum = 0m;
        for (var year = 0; year < cumulative.Length; year++)
        {
            sum += netByYear[year];
            cumulative[year] = sum;
        }

        var lastBelow = Array.FindLastIndex(cumulative, value => value < 0);
        var first = Array.FindIndex(cumulative, value => value >= 0);
        return new BreakEven(netByYear, cumulative, lastBelow + 1 < cumulative.Length ? lastBelow + 1 : null, first < 0 ? null : first);
    }

    /// <summary>Years until the cumulative is 0 for good, a part of a year in proportion; null where it is not.</summary>
    /// <remarks>Counted from the flow of year 0 where that year is not discounted, else from the beginning of the first year.</remarks>
    public decimal? PaybackYears(FlowTiming timing)
    {
        if (Lasting is not { } year)
        {
            return null;
        }

        var counted = timing == FlowTiming.YearZero ? 0 : 1;
        return year == 0 ? 0 : year - 1 + counted + -CumulativeByYear[year - 1] / NetByYear[year];
    }

    /// <summary>The year of an index; null for null.</summary>
    public static FiscalYear? YearOf(int? index, FiscalYear first) => index is { } at ? new FiscalYear(first.BeginsIn + at) : null;
}
