using System.Globalization;

namespace BenefitAnalyzer.Studies.Counters;

/// <summary>Times of the week, written <c>Mon-Fri 09:00-13:00, 14:00-17:00; Sat 09:00-12:00</c>.</summary>
/// <remarks>Weekday 1 is Monday. A range ends on its day: a night shift is two ranges.</remarks>
public sealed class WeekHours
{
    private const int MinutesPerHour = 60;
    private const int HoursPerDay = 24;
    private const int DaysPerWeek = 7;
    private static readonly string[] DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Minutes of each hour of the week, 0 to 60; index 24 × (weekday − 1) + hour.</summary>
    private readonly int[] minutes = new int[DaysPerWeek * HoursPerDay];

    private WeekHours(string text) => Text = text;

    /// <summary>As written; what <see cref="Only"/> leaves out still stands in it.</summary>
    public string Text { get; }

    public decimal HoursPerWeek => minutes.Sum() / (decimal)MinutesPerHour;

    /// <summary>Weekday and hour of every hour that it touches, in the order of the week.</summary>
    public IEnumerable<(int Weekday, int Hour)> Hours =>
        minutes.Index().Where(at => at.Item > 0).Select(at => ((at.Index / HoursPerDay) + 1, at.Index % HoursPerDay));

    public bool OpensOn(DayOfWeek day) => Hours.Any(hour => hour.Weekday % DaysPerWeek == (int)day);

    /// <summary>Minutes of an hour that it holds, 0 to 60.</summary>
    public int MinutesOf(int weekday, int hour) => minutes[(HoursPerDay * (weekday - 1)) + hour];

    /// <summary>The same week without the hours that are not <paramref name="kept"/>.</summary>
    public WeekHours Only(IReadOnlySet<(int Weekday, int Hour)> kept)
    {
        var week = new WeekHours(Text);
        foreach (var (weekday, hour) in Hours.Where(kept.Contains))
        {
            week.minutes[(HoursPerDay * (weekday - 1)) + hour] = MinutesOf(weekday, hour);
        }

        return week;
    }

    /// <summary>Whether it holds all that <paramref name="other"/> holds of an hour; minutes are not told apart within it.</summary>
    public bool Covers(WeekHours other, int weekday, int hour) =>
        other.MinutesOf(weekday, hour) is > 0 and var needed && MinutesOf(weekday, hour) >= needed;

    /// <summary>Null when the text is not of this form.</summary>
    public static WeekHours? Parse(string text)
    {
        var week = new WeekHours(text);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var blank = part.IndexOf(' ', StringComparison.Ordinal);
            if (blank < 0 || Weekdays(part[..blank]) is not { } days || !week.Add(days, part[blank..]))
            {
                return null;
            }
        }

        return week.HoursPerWeek > 0 ? week : null;
    }

    /// <summary>First and last weekday of <c>Mon</c>, <c>Mon-Fri</c> or <c>1-5</c>; null when it is none.</summary>
    public static (int First, int Last)? Weekdays(string text)
    {
        var ends = text.Split('-', StringSplitOptions.TrimEntries);
        return ends.Length <= 2 && Weekday(ends[0]) is { } first && Weekday(ends[^1]) is { } last && first <= last ? (first, last) : null;
    }

    public override string ToString() => Text;

    private static int? Weekday(string text) =>
        Array.FindIndex(DayNames, name => text.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var named ? named + 1
        : text.Length == 1 && text[0] is >= '1' and <= '7' ? text[0] - '0'
        : null;

    private bool Add((int First, int Last) days, string ranges)
    {
        foreach (var range in ranges.Split(',', StringSplitOptions.TrimEntries))
        {
            if (
                range.Split('-') is not [var from, var until]
                || Minute(from) is not { } start
                || Minute(until) is not { } end
                || end <= start
            )
            {
                return false;
            }

            for (var day = days.First; day <= days.Last; day++)
            {
                for (var hour = start / MinutesPerHour; hour * MinutesPerHour < end; hour++)
                {
                    var open = Math.Min(end, (hour + 1) * MinutesPerHour) - Math.Max(start, hour * MinutesPerHour);
                    var place = (HoursPerDay * (day - 1)) + hour;
                    minutes[place] = Math.Min(MinutesPerHour, minutes[place] + open);
                }
            }
        }

        return true;
    }

    private static int? Minute(string text) =>
        text == "24:00" ? HoursPerDay * MinutesPerHour
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time.Hour * MinutesPerHour) + time.Minute
        : null;
}
