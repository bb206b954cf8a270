using System.Globalization;

namespace BenefitAnalyzer.Tables;

/// <summary>The text that a CSV file would hold for a typed cell.</summary>
internal static class TypedCell
{
    public static string TextOf(object? value) =>
        value switch
        {
            null => "",
            string text => PlainText.Normalise(text).Trim(),
            bool flag => flag ? "yes" : "no",
            DateTime day when day.TimeOfDay == TimeSpan.Zero => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
            // 15 digits are what Excel shows: 0.1 + 0.2 typed as a formula must not become 0.30000000000000004.
            double number => number.ToString("G15", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
}
