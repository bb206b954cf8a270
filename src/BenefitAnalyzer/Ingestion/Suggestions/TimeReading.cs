using System.Globalization;
using BenefitAnalyzer.Ingestion.Rules;

namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>How the times of a column may be written.</summary>
/// <param name="Format">In .NET letters, as the study file wants it.</param>
/// <param name="Share">Of the values that fit, 0 to 1.</param>
/// <param name="Other">Another format that fits as many values and means other days; null when there is none.</param>
internal sealed record TimeReading(string Format, double Share, string? Other)
{
    private const int FirstLook = 60;
    private const double Enough = 0.9;

    private static readonly string[] Days =
    [
        "yyyy-MM-dd",
        "yyyy/MM/dd",
        "yyyy.MM.dd",
        "dd/MM/yyyy",
        "MM/dd/yyyy",
        "dd-MM-yyyy",
        "MM-dd-yyyy",
        "dd.MM.yyyy",
        "dd/MM/yy",
        "MM/dd/yy",
        "yyyyMMdd",
        "dd MMM yyyy",
        "dd-MMM-yyyy",
        "dd MMMM yyyy",
        "MMM dd, yyyy",
        "MMMM dd, yyyy",
        "yyyy年MM月dd日",
    ];

    private static readonly string[] Clocks =
    [
        "",
        " HH:mm",
        " HH:mm:ss",
        "'T'HH:mm:ss",
        "'T'HH:mm",
        " hh:mm tt",
        " hh:mm:ss tt",
        " HH:mm:ss.fff",
        "'T'HH:mm:ss.fff",
    ];

    /// <summary>The format that most values have; null when the column does not hold times.</summary>
    public static TimeReading? Of(ColumnProfile column)
    {
        string[] first = [.. column.Values.Where((_, at) => at % Math.Max(1, column.Values.Count / FirstLook) == 0)];
        if (first.Length == 0 || first.Count(text => text.Length >= 6 && text.Any(char.IsAsciiDigit)) < Enough * first.Length)
        {
            return null;
        }

        var fits = (
            from day in Days
            from clock in Clocks
            let format = day + clock
            let reader = TimeFormat.Of(format)
            where first.Count(text => IsTime(reader.Read(text))) >= Enough * first.Length
            let share = column.Share(text => IsTime(reader.Read(text)))
            where share >= Enough
            orderby share descending
            select (Format: format, Share: share)
        ).ToList();
        if (fits.Count == 0)
        {
            return null;
        }

        var (best, part) = fits[0];
        // The same text under two formats that name the same day is no question.
        var other = fits.Skip(1).FirstOrDefault(fit => fit.Share >= part && MeansOtherDays(column, best, fit.Format)).Format;
        return new TimeReading(best, part, other);
    }

    /// <summary>First and last time under a format, and whether the rows stand in its order.</summary>
    public static (DateTime First, DateTime Last, double Ordered) Span(ColumnProfile column, string format)
    {
        var reader = TimeFormat.Of(format);
        DateTime[] times = [.. column.Values.Select(value => reader.Read(value)).OfType<DateTime>()];
        var steps = times.Zip(times.Skip(1)).ToList();
        return (times.Min(), times.Max(), steps.Count == 0 ? 0 : (double)steps.Count(step => step.First <= step.Second) / steps.Count);
    }

    /// <summary>Years beyond these are slips: 0005 for a year of two digits, or numbers that are no dates.</summary>
    private static bool IsTime(DateTime? time) => time is { Year: >= 1900 and <= 2100 };

    private static bool MeansOtherDays(ColumnProfile column, string left, string right)
    {
        var (a, b) = (TimeFormat.Of(left), TimeFormat.Of(right));
        return column.Values.Take(1_000).Any(text => a.Read(text) != b.Read(text));
    }

    public string ShareText => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(1000 * Share) / 10:0.#}%");
}
