using System.Text.RegularExpressions;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>A number whose thousands may be grouped by a character that the source names; groups are of three digits, or it is no number.</summary>
/// <remarks>DuckDB's reader takes 1_000 for a thousand, so an underscore between digits is passed over everywhere.</remarks>
/// <param name="thousands">Null where nothing groups them.</param>
internal sealed partial class GroupedNumber(char? thousands)
{
    private const string Plain = @"[+-]?[0-9]*(\.[0-9]*)?([eE][+-]?[0-9]+)?";

    private readonly Regex? grouped = thousands is { } separator
        ? new Regex($@"\A[+-]?[0-9]{{1,3}}({Regex.Escape(separator.ToString())}[0-9]{{3}})+(\.[0-9]*)?\z", RegexOptions.CultureInvariant)
        : null;

    /// <summary>What <c>regexp_full_match</c> takes for a number; all else is looked at again.</summary>
    public string Pattern =>
        thousands is { } separator ? $@"({Plain})|([+-]?[0-9]{{1,3}}({Regex.Escape(separator.ToString())}[0-9]{{3}})+(\.[0-9]*)?)" : Plain;

    /// <summary>The number without what groups its digits; null where they are grouped otherwise.</summary>
    public string? Ungrouped(ReadOnlySpan<char> text)
    {
        if (thousands is { } separator && text.Contains(separator))
        {
            return grouped!.IsMatch(text) ? text.ToString().Replace(separator.ToString(), "", StringComparison.Ordinal) : null;
        }

        return text.Contains('_') ? BetweenDigits().Replace(text.ToString(), "") : text.ToString();
    }

    [GeneratedRegex(@"(?<=[0-9])_(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenDigits();
}
