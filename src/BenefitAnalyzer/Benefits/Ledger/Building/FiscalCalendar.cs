using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>Fiscal years in days.</summary>
internal sealed class FiscalCalendar((int Month, int Day) start)
{
    public FiscalYear YearOf(DateOnly day) => FiscalYear.Of(day, start.Month, start.Day);

    public Period Span(FiscalYear year) =>
        new(new DateOnly(year.BeginsIn, start.Month, start.Day), new DateOnly(year.BeginsIn + 1, start.Month, start.Day));

    /// <summary>The part of a year from a day on: 1 when the day is before the year, 0 when it is after it.</summary>
    public decimal ShareFrom(DateOnly day, FiscalYear year)
    {
        var span = Span(year);
        var days = span.Length;
        return Math.Clamp(span.Until.DayNumber - day.DayNumber, 0, days) / (decimal)days;
    }
}
