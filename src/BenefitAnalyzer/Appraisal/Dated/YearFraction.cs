namespace BenefitAnalyzer.Appraisal.Dated;

/// <summary>Time between two days, in years.</summary>
public static class YearFraction
{
    public static double Of(DateOnly start, DateOnly end, DayCount dayCount) =>
        end < start ? -Of(end, start, dayCount)
        : dayCount == DayCount.Actual365 ? (end.DayNumber - start.DayNumber) / 365.0
        : ActualActualIsda(start, end);

    /// <summary>Actual/Actual as bonds pay it (ISMA, ICMA): days ÷ (payments a year × days of the reference period).</summary>
    /// <param name="paymentsAYear">How many reference periods a year has.</param>
    public static double ActualActualIsma(
        DateOnly start,
        DateOnly end,
        DateOnly referenceStart,
        DateOnly referenceEnd,
        int paymentsAYear
    ) => (double)(end.DayNumber - start.DayNumber) / (paymentsAYear * (referenceEnd.DayNumber - referenceStart.DayNumber));

    private static double ActualActualIsda(DateOnly start, DateOnly end)
    {
        var years = 0.0;
        for (var year = start.Year; year <= end.Year; year++)
        {
            var from = Math.Max(start.DayNumber, new DateOnly(year, 1, 1).DayNumber);
            var until = Math.Min(end.DayNumber, new DateOnly(year, 1, 1).AddYears(1).DayNumber);
            years += (until - from) / (DateTime.IsLeapYear(year) ? 366.0 : 365.0);
        }

        return years;
    }
}
