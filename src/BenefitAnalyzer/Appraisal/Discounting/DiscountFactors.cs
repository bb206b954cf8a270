using BenefitAnalyzer.Studies.Appraising;

namespace BenefitAnalyzer.Appraisal.Discounting;

/// <summary>What a dollar of each year is worth today.</summary>
public static class DiscountFactors
{
    /// <summary>Factors of consecutive years; index 0 is the first.</summary>
    /// <remarks>
    /// Year 0: 1, then ∏ 1/(1 + r). End of year: one step more. Middle of year: half a step more, 1/√(1 + r) of the year itself.
    /// </remarks>
    public static IReadOnlyList<decimal> Of(DiscountSchedule schedule, FlowTiming timing, int years)
    {
        var factors = new decimal[years];
        var atStart = 1m;
        for (var year = 0; year < years; year++)
        {
            var step = 1 + schedule.RateOf(year + 1);
            factors[year] = timing switch
            {
                FlowTiming.EndOfYear => atStart / step,
                FlowTiming.MidYear => atStart / SquareRoot(step),
                _ => atStart,
            };
            atStart /= step;
        }

        return factors;
    }

    /// <summary>To the 27th digit: a double would leave a residual in totals that are proved again.</summary>
    private static decimal SquareRoot(decimal value)
    {
        var root = (decimal)Math.Sqrt((double)value);
        return root == 0 ? 0 : (root + value / root) / 2;
    }
}
