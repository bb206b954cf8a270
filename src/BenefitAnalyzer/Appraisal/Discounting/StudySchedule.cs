using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Discounting;

/// <summary>The discount rates that the terms of an appraisal give the years.</summary>
/// <param name="fiscalYearStart">Month and day on which fiscal years begin.</param>
/// <param name="report">Receives why there are none.</param>
internal sealed class StudySchedule(AppraisalSettings settings, (int Month, int Day) fiscalYearStart, Action<Diagnostic> report)
{
    /// <summary>As a natural logarithm: 500 million times. Only rates far below 0 come near it.</summary>
    private const double LargestGrowth = 20;

    /// <summary>Null where no rate is said for every year, or the last year has no present value that can be told.</summary>
    public DiscountSchedule? Of(List<FiscalYear> years) => Bounded(Said(years), years);

    private DiscountSchedule? Said(List<FiscalYear> years)
    {
        if (settings.IsDeclining)
        {
            return DiscountSchedule.GreenBook;
        }

        if (settings.Rate is { } rate)
        {
            return DiscountSchedule.Constant(rate);
        }

        if (settings.Rates.Count > 0)
        {
            return DatedSchedule.Of(settings.Rates, years[0], years.Count, settings.Timing, fiscalYearStart, report);
        }

        report(
            Diagnostic.Error(
                DiagnosticCodes.DiscountRateMissing,
                null,
                null,
                "there is no discount rate: give --rate, or 'rate:', 'rates:' or 'schedule: green-book' under 'appraisal:'; nothing is discounted until then"
            )
        );
        return null;
    }

    /// <summary>A schedule by which no year is worth more than <see cref="LargestGrowth"/> times another; others are reported.</summary>
    private DiscountSchedule? Bounded(DiscountSchedule? schedule, List<FiscalYear> years)
    {
        if (schedule is null || Enumerable.Range(1, years.Count).Sum(year => -Math.Log(1 + (double)schedule.RateOf(year))) < LargestGrowth)
        {
            return schedule;
        }

        report(
            Diagnostic.Error(
                DiagnosticCodes.DiscountRateMissing,
                null,
                null,
                $"at a discount rate of {schedule.Name.English} the last of {years.Count} years has no present value that can be told: give a higher rate or a shorter horizon"
            )
        );
        return null;
    }
}
