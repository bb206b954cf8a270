using System.Globalization;
using System.Text;

namespace BenefitAnalyzer.Reporting.Workbooks.Parts;

/// <summary>Titles as names of sheets: at most 31 characters, without those that formulas need, each different.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private const int LongestWordCut = 9; // of a long last word more is told than would be lost
    private const int Joiner = 0x200D; // holds emoji together
    private const string Forbidden = ":\\/?*[]";

    private readonly HashSet<string> used = new(StringComparer.OrdinalIgnoreCase) { "History" }; // Excel keeps it for itself

    /// <summary>The name of the next sheet.</summary>
    public string Of(string title)
    {
        var name = Cut(Clean(title), Longest);
        if (name.Length == 0)
        {
            name = "_";
        }

        var unique = name;
        for (var number = 2; !used.Add(unique); number++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            unique = Cut(name, Longest - mark.Length) + mark;
        }

        return unique;
    }

    /// <summary>Without what is forbidden, what the format reads as a coded character, and invisible signs such as those of the direction of writing.</summary>
    private static string Clean(string title)
    {
        var clean = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            var isInvisible =
                rune.Value != Joiner
                && Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                        or UnicodeCategory.OtherNotAssigned;
            clean.Append(
                isInvisible || (rune.IsAscii && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal)) ? " " : rune.ToString()
            );
        }

        return string.Join(' ', clean.Replace("_x", "-x").ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('\'', ' ');
    }

    /// <summary>Shortened between words where that leaves most of it, never within a sign that people see as one.</summary>
    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var next && end + next < length)
        {
            end += next;
        }

        var blank = text.LastIndexOf(' ', end);
        return text[..(blank > length - LongestWordCut ? blank : end)].TrimEnd(' ', ',', '\'') + "…";
    }
}
