using System.Globalization;

namespace BenefitAnalyzer.Units;

/// <summary>A fiscal year by the calendar year in which it begins; 2005 is printed <c>2005-06</c>.</summary>
public readonly record struct FiscalYear(int BeginsIn)
{
    /// <summary>The fiscal year that holds a local day.</summary>
    /// <param name="day">A local calendar day.</param>
    /// <param name="startMonth">Month of the first day of a fiscal year, 1 to 12.</param>
    /// <param name="startDay">Day of the month of the first day, 1 to 28.</param>
    public static FiscalYear Of(DateOnly day, int startMonth, int startDay) =>
        new((day.Month, day.Day).CompareTo((startMonth, startDay)) < 0 ? day.Year - 1 : day.Year);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{BeginsIn:0000}-{(BeginsIn + 1) % 100:00}");
}
