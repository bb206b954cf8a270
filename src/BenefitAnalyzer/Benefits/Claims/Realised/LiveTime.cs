using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Realised;

/// <summary>How much of a fiscal year a service is live.</summary>
internal static class LiveTime
{
    /// <summary>The days of a fiscal year.</summary>
    /// <param name="start">Month and day of its first day.</param>
    public static Period DaysOf(FiscalYear year, (int Month, int Day) start) =>
        new(new DateOnly(year.BeginsIn, start.Month, start.Day), new DateOnly(year.BeginsIn + 1, start.Month, start.Day));

    /// <summary>The days of the year from the first live day on; null when it has none.</summary>
    public static Period? LiveDays(Period year, DateOnly live) =>
        live >= year.Until ? null : year with { From = live > year.From ? live : year.From };

    /// <summary>Months live, by days: 12 × days live ÷ days of the year.</summary>
    public static decimal Months(Period year, DateOnly live) => LiveDays(year, live) is { } days ? 12m * days.Length / year.Length : 0;
}
