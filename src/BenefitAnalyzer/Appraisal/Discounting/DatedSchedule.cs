using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Discounting;

/// <summary>Turns official rates by day into the rate of each year of an appraisal.</summary>
internal static class DatedSchedule
{
    private static readonly LocalText Name = new("official rates by date", "按日期的官方貼現率");

    /// <summary>The schedule; null when a year has no rate, which is reported with what to add.</summary>
    /// <param name="firstYear">Year 0.</param>
    /// <param name="years">How many years there are.</param>
    /// <param name="start">Month and day on which fiscal years begin: the rate of that day is the rate of the year.</param>
    public static DiscountSchedule? Of(
        IReadOnlyList<DatedRate> rates,
        FiscalYear firstYear,
        int years,
        FlowTiming timing,
        (int Month, int Day) start,
        Action<Diagnostic> report
    )
    {
        var bands = new List<RateBand>();
        // With year 0 undiscounted the step from year t − 1 to year t is the rate of year t; else the first year itself is a step.
        var shift = timing == FlowTiming.YearZero ? 0 : 1;
        for (var year = 1; year < years + shift; year++)
        {
            var begins = new DateOnly(Math.Clamp(firstYear.BeginsIn + year - shift, 1, 9999), start.Month, start.Day);
            if (rates.FirstOrDefault(rate => rate.Days.Contains(begins)) is not { } found)
            {
                report(
                    Diagnostic.Error(
                        DiagnosticCodes.DiscountRateMissing,
                        "study.yaml",
                        null,
                        FormattableString.Invariant(
                            $"no discount rate holds on {begins:yyyy-MM-dd}, the first day of {new FiscalYear(begins.Year)}: add one under 'appraisal: rates:' that is valid on that day"
                        )
                    )
                );
                return null;
            }

            bands.Add(new RateBand(year, found.Rate));
        }

        return new DiscountSchedule(Name, bands.Count == 0 ? [new RateBand(0, 0)] : bands);
    }
}
