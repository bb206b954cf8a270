using System.Globalization;

namespace BenefitAnalyzer.Units;

/// <summary>Local calendar days from <paramref name="From"/> (included) until <paramref name="Until"/> (not included).</summary>
public readonly record struct Period(DateOnly From, DateOnly Until)
{
    public bool Contains(DateOnly day) => From <= day && day < Until;

    public bool Overlaps(Period other) => From < other.Until && other.From < Until;

    public IEnumerable<DateOnly> EachDay()
    {
        for (var day = From; day < Until; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}..{Until:yyyy-MM-dd}");
}
