using System.Globalization;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Reads a window as people and figure ids write it: <c>2013-04-01..2014-04-01</c>, its end not included.</summary>
public static class PeriodText
{
    /// <returns>Null when it is no window, or one that ends before it begins.</returns>
    public static Period? Read(string? text) =>
        text?.Split("..") is [var from, var until] && Day(from) is { } first && Day(until) is { } end && first < end
            ? new Period(first, end)
            : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
