using System.Globalization;
using System.Text.RegularExpressions;

namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>What a sample tells of one column.</summary>
internal sealed partial class ColumnProfile
{
    private static readonly string[] MissingWords = ["NULL", "N/A", "#N/A", "(null)", "n.a.", "-", "--", "—", "nil", "不適用", "沒有資料"];

    private readonly Dictionary<string, int> counts;
    private readonly Lazy<TimeReading?> times;
    private readonly Lazy<string?> personal;

    public ColumnProfile(string heading, int index, IEnumerable<string> cells)
    {
        Heading = heading;
        Index = index;
        string[] all = [.. cells];
        Rows = all.Length;
        Missing =
        [
            .. all.Distinct(StringComparer.Ordinal)
                .Where(cell => MissingWords.Contains(cell, StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal),
        ];
        Values = [.. all.Where(cell => cell.Length > 0 && !Missing.Contains(cell))];
        counts = Values.CountBy(value => value, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var numbers = Values.Count(value => Number(value) is not null);
        IsNumeric = Values.Count > 0 && numbers >= 0.98 * Values.Count;
        times = new(() => TimeReading.Of(this));
        personal = new(() => PersonalColumns.What(this));
        FirstWithComma = IsNumeric ? Values.FirstOrDefault(value => Grouped().IsMatch(value)) : null;
    }

    public string Heading { get; }

    /// <summary>0-based.</summary>
    public int Index { get; }

    /// <summary>Rows looked at, with a value or without.</summary>
    public int Rows { get; }

    /// <summary>Words found that mean "no value".</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Values in the order of the rows, without the missing ones.</summary>
    public IReadOnlyList<string> Values { get; }

    public int Distinct => counts.Count;

    public bool IsNumeric { get; }

    /// <summary>Of numbers the first that holds a comma before three digits; null for none.</summary>
    public string? FirstWithComma { get; }

    /// <summary>Whether a number shows that its commas group digits: by a second comma, or by a point behind one.</summary>
    public bool GroupsSurely =>
        FirstWithComma is not null && Values.Any(value => Grouped().IsMatch(value) && !GroupedOnce().IsMatch(value));

    public double FilledShare => Rows == 0 ? 0 : (double)Values.Count / Rows;

    /// <summary>Distinct values, the most frequent first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Frequent =>
        [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    /// <summary>Share of the values for which something holds.</summary>
    public double Share(Func<string, bool> holds) =>
        Values.Count == 0 ? 0 : (double)counts.Where(pair => holds(pair.Key)).Sum(pair => pair.Value) / Values.Count;

    /// <summary>How the times of the column are written; null when it holds none.</summary>
    public TimeReading? Times => times.Value;

    /// <summary>What it seems to tell about persons; null for nothing.</summary>
    public string? Personal => personal.Value;

    /// <summary>Whether it holds numbers with a comma before the decimals, which no reader takes for numbers.</summary>
    public bool HasDecimalCommas =>
        Values.Any(value => DecimalComma().IsMatch(value) && Number(value) is null)
        && Share(value => DecimalComma().IsMatch(value) || Plain().IsMatch(value)) > 0.98;

    /// <summary>How many different values, and of what, in words.</summary>
    public string DistinctText =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Distinct:#,0} different {(IsNumeric ? "number" : "text")}{(Distinct == 1 ? "" : "s")}"
        );

    /// <summary>The number that a text is, digits grouped by commas or not.</summary>
    public static double? Number(string text) =>
        Plain().IsMatch(text) || Grouped().IsMatch(text)
            ? double.Parse(text.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    /// <summary>Nobody groups the digits of 0,348.</summary>
    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex("^[+-]?[0-9]+,[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupedOnce();

    [GeneratedRegex("^[+-]?[0-9.]*[0-9],[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();
}
