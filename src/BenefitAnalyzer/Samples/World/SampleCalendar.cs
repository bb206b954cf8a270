using System.Globalization;

namespace BenefitAnalyzer.Samples.World;

/// <summary>The three fiscal years of the sample, as days and seconds counted from 1 April 2003, 00:00 in Hong Kong (no summer time then).</summary>
internal static class SampleCalendar
{
    public const int SecondsPerDay = 86_400;

    public static DateOnly From { get; } = new(2003, 4, 1);

    public static DateOnly Until { get; } = new(2006, 4, 1);

    public static int Days { get; } = Until.DayNumber - From.DayNumber;

    public static int EndSecond { get; } = Days * SecondsPerDay;

    public static IReadOnlyList<DateOnly> Months { get; } = [.. Enumerable.Range(0, 36).Select(From.AddMonths)];

    /// <summary>As they are written: index i holds the months 12 i to 12 i + 11.</summary>
    public static IReadOnlyList<string> FiscalYears { get; } = ["2003-04", "2004-05", "2005-06"];

    /// <summary>Index of the month by day.</summary>
    public static int[] MonthOfDay { get; } =
    [.. Enumerable.Range(0, Days).Select(day => ((From.AddDays(day).Year - From.Year) * 12) + From.AddDays(day).Month - From.Month)];

    /// <summary>Whether offices open on a day: Monday to Saturday without general holidays.</summary>
    public static bool[] IsOpen { get; } = OpenDays();

    public static DateOnly Day(int day) => From.AddDays(day);

    /// <summary>0 is Monday; the period begins on a Tuesday.</summary>
    public static int Weekday(int day) => (day + 1) % 7;

    public static bool IsSaturday(int day) => Weekday(day) == 5;

    public static bool IsMonday(int day) => Weekday(day) == 0;

    /// <summary>The first day from <paramref name="day"/> on that is open; days after the study count as open.</summary>
    public static int NextOpen(int day)
    {
        while (day < Days && !IsOpen[day])
        {
            day++;
        }

        return day;
    }

    public static string MonthName(int month) => Months[month].ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static bool[] OpenDays()
    {
        var holidays = Template.Rows("holidays.csv").Select(row => Template.Day(row[0])).ToHashSet();
        return [.. Enumerable.Range(0, Days).Select(day => Day(day).DayOfWeek != DayOfWeek.Sunday && !holidays.Contains(Day(day)))];
    }
}
