using System.Globalization;
using System.Text.Json.Serialization;

namespace BenefitAnalyzer.Units;

/// <summary>Local calendar days from <paramref name="From"/> (included) until <paramref name="Until"/> (not included).</summary>
public readonly record struct Period(DateOnly From, DateOnly Until)
{
    /// <summary>Number of its days. It follows from them, so it is not written beside them.</summary>
    [JsonIgnore]
    public int Length => Until.DayNumber - From.DayNumber;

    public bool Contains(DateOnly day) => From <= day && day < Until;

    /// <summary>Whether all days of another are days of this one.</summary>
    public bool Contains(Period other) => From <= other.From && other.Until <= Until;

    public bool Overlaps(Period other) => From < other.Until && other.From < Until;

    /// <summary>The days that are in both; null where there are none.</summary>
    public Period? Common(Period other) =>
        Overlaps(other) ? new Period(From > other.From ? From : other.From, Until < other.Until ? Until : other.Until) : null;

    /// <summary>Whether some of its days are in none of others.</summary>
    public bool IsLeftOverBy(IEnumerable<Period> others)
    {
        var day = From;
        foreach (var other in others.OrderBy(other => other.From))
        {
            day = other.Contains(day) ? other.Until : day;
        }

        return day < Until;
    }

    public IEnumerable<DateOnly> EachDay()
    {
        for (var day = From; day < Until; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}..{Until:yyyy-MM-dd}");
}
