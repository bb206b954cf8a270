using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>What a source should deliver in one month or on one day, from one office or (null) as a whole.</summary>
public sealed record Slice(string Source, string? Office, Period Days)
{
    public bool IsOfADay => Days == DayOf(Days.From);

    /// <summary>First day of the month that it lies in.</summary>
    public DateOnly Month => new(Days.From.Year, Days.From.Month, 1);

    internal static Period MonthOf(DateOnly first) => new(first, first.AddMonths(1));

    internal static Period DayOf(DateOnly day) => new(day, day.AddDays(1));
}
