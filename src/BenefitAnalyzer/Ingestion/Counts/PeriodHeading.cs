using System.Globalization;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Ingestion.Counts;

/// <summary>A period named by its day, month or year: how much it covers follows from what the format leaves out.</summary>
internal static class PeriodHeading
{
    /// <summary>The days that a text means: <c>2005-04</c> under <c>yyyy-MM</c> is all of April; null when it does not have the format.</summary>
    public static Period? Read(string text, string format)
    {
        if (!DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        return format.Contains('d', StringComparison.Ordinal) ? new Period(day, day.AddDays(1))
            : format.Contains('M', StringComparison.Ordinal) ? new Period(day, day.AddMonths(1))
            : new Period(day, day.AddYears(1));
    }
}
