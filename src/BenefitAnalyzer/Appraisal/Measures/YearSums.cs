using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Measures;

/// <summary>Sums of lines by year.</summary>
internal static class YearSums
{
    /// <summary>The sum of each year; lines without an amount and of other years are in none.</summary>
    public static IReadOnlyList<decimal> Of(
        IEnumerable<CashFlowLine> lines,
        IReadOnlyList<FiscalYear> years,
        Func<CashFlowLine, decimal?> amount
    )
    {
        var sums = new decimal[years.Count];
        foreach (var line in lines)
        {
            var at = line.Year.BeginsIn - years[0].BeginsIn;
            if (at >= 0 && at < sums.Length)
            {
                sums[at] += amount(line) ?? 0;
            }
        }

        return sums;
    }

    /// <summary>Σ amount × factor; null without factors.</summary>
    public static decimal? Present(IReadOnlyList<decimal> byYear, IReadOnlyList<decimal>? factors) =>
        factors is null ? null : byYear.Zip(factors, (amount, factor) => amount * factor).Sum();
}
