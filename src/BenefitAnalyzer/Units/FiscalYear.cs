using System.Globalization;

namespace BenefitAnalyzer.Units;

/// <summary>A fiscal year by the calendar year in which it begins; 2005 is printed <c>2005-06</c>.</summary>
/// <remarks>A number below 1000 is a year of a plan without a calendar, counted from 0, and is printed as it is.</remarks>
public readonly record struct FiscalYear(int BeginsIn)
{
    private const int FirstOfCalendar = 1000;

    /// <summary>The fiscal year that holds a local day.</summary>
    /// <param name="day">A local calendar day.</param>
    /// <param name="startMonth">Month of the first day of a fiscal year, 1 to 12.</param>
    /// <param name="startDay">Day of the month of the first day, 1 to 28.</param>
    public static FiscalYear Of(DateOnly day, int startMonth, int startDay) =>
        new((day.Month, day.Day).CompareTo((startMonth, startDay)) < 0 ? day.Year - 1 : day.Year);

    /// <summary>Reads <c>2005-06</c>, <c>2005/06</c>, <c>2005-2006</c>, <c>2005</c>, or <c>3</c> for the fourth year of a plan.</summary>
    public static bool TryParse(string text, out FiscalYear year)
    {
        var parts = text.Trim().Split('-', '/');
        year = default;
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first))
        {
            return false;
        }

        year = new FiscalYear(first);
        if (parts.Length == 1)
        {
            return first < FirstOfCalendar || parts[0].Length == 4;
        }

        var next = (first + 1).ToString("0000", CultureInfo.InvariantCulture);
        return parts[0].Length == 4 && (parts[1] == next || parts[1] == next[2..]);
    }

    /// <summary><c>2005-06</c>, <c>2005至06年度</c>, as every text prints it.</summary>
    public LocalText Name => new(ToString(), ToString().Replace("-", "至", StringComparison.Ordinal) + "年度");

    public override string ToString() =>
        BeginsIn < FirstOfCalendar
            ? BeginsIn.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{BeginsIn:0000}-{(BeginsIn + 1) % 100:00}");
}
