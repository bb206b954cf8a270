using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>The period that a report tells of (<c>reports:</c>), and the one that it is held against.</summary>
public sealed record ReportedPeriod
{
    /// <summary>Few studies have a transaction on the very last day of a period.</summary>
    private const int LongestGapOfYears = 7;
    private const int LongestGapOfMonths = 4;
    private const int MonthsOfYear = 12;

    /// <summary>Names of lengths in the study file, in templates and on the command line.</summary>
    public static IReadOnlyList<(string Name, PeriodLength Value)> Lengths { get; } =
    [("month", PeriodLength.Month), ("quarter", PeriodLength.Quarter), ("fiscal_year", PeriodLength.FiscalYear)];

    /// <summary>Names of what a period may be held against.</summary>
    public static IReadOnlyList<(string Name, ComparedPeriod Value)> Comparisons { get; } =
    [("period_before", ComparedPeriod.PeriodBefore), ("year_before", ComparedPeriod.YearBefore)];

    public static ReportedPeriod NotSaid { get; } = new();

    /// <summary>Null where nobody says: the last two periods that can be compared, whatever their length.</summary>
    public PeriodLength? Length { get; init; }

    /// <summary>A day by whose beginning the period is over; null for the end of the data.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Null for the period before.</summary>
    public ComparedPeriod? Against { get; init; }

    private int Months =>
        Length switch
        {
            PeriodLength.Month => 1,
            PeriodLength.Quarter => 3,
            _ => MonthsOfYear,
        };

    /// <param name="length">One of <see cref="Lengths"/>; null where nothing is said.</param>
    /// <param name="against">One of <see cref="Comparisons"/>; null where nothing is said.</param>
    public static ReportedPeriod Named(string? length, DateOnly? until, string? against) =>
        new()
        {
            Length = length is null ? null : Lengths.Single(one => one.Name == length).Value,
            Until = until,
            Against = against is null ? null : Comparisons.Single(one => one.Name == against).Value,
        };

    /// <summary>What is said here, and of what is not said here what another says.</summary>
    public ReportedPeriod Or(ReportedPeriod? other) =>
        new()
        {
            Length = Length ?? other?.Length,
            Until = Until ?? other?.Until,
            Against = Against ?? other?.Against,
        };

    /// <summary>The last whole period, and the one that it is held against. Quarters are those of the fiscal year, months those of the calendar.</summary>
    /// <param name="dataUntil">The day after the last that the data tells of.</param>
    /// <returns>Null where no length is said.</returns>
    public (Period Before, Period After)? Of(Study study, DateOnly dataUntil)
    {
        if (Length is null)
        {
            return null;
        }

        var gap = Length == PeriodLength.FiscalYear ? LongestGapOfYears : LongestGapOfMonths;
        var latest = Until ?? dataUntil.AddDays(gap);
        var (month, day) = Length == PeriodLength.Month ? (1, 1) : study.FiscalYearStart;
        var end = new DateOnly(latest.Year + 1, month, day);
        while (end > latest)
        {
            end = end.AddMonths(-Months);
        }

        var after = new Period(end.AddMonths(-Months), end);
        var back = Against == ComparedPeriod.YearBefore ? MonthsOfYear : Months;
        return (new Period(after.From.AddMonths(-back), after.Until.AddMonths(-back)), after);
    }
}

/// <summary>How long a period is that a report tells of.</summary>
public enum PeriodLength
{
    Month,
    Quarter,
    FiscalYear,
}

/// <summary>What a period is held against.</summary>
public enum ComparedPeriod
{
    /// <summary>The period of the same length just before.</summary>
    PeriodBefore,

    /// <summary>The same months of the year before, which takes the season out.</summary>
    YearBefore,
}
