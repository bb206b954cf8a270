using System.Globalization;
using System.Text;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>A plain table for standard output: columns padded by the width that a terminal gives each character.</summary>
internal static class TextTable
{
    /// <param name="isNumber">One flag a column: numbers stand to the right.</param>
    public static string Of(IReadOnlyList<string> headings, IReadOnlyList<bool> isNumber, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int[] widths = [.. headings.Select((heading, at) => rows.Select(row => Width(row[at])).Append(Width(heading)).Max())];
        var text = new StringBuilder();
        AppendRow(headings);
        AppendRow([.. widths.Select(width => new string('-', width))]);
        foreach (var row in rows)
        {
            AppendRow(row);
        }

        if (rows.Count == 0)
        {
            text.Append("none\n"); // a bare heading looks like something that went missing
        }

        return text.ToString();

        void AppendRow(IReadOnlyList<string> cells)
        {
            var line = string.Join("  ", cells.Select((cell, at) => Pad(cell, widths[at], isNumber[at])));
            text.Append(line.TrimEnd()).Append('\n');
        }
    }

    private static string Pad(string cell, int width, bool toTheRight)
    {
        var blanks = new string(' ', width - Width(cell));
        return toTheRight ? blanks + cell : cell + blanks;
    }

    /// <summary>Chinese characters and full-width punctuation take two places.</summary>
    private static int Width(string text) =>
        text.EnumerateRunes()
            .Sum(rune =>
                Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark ? 0
                : rune.Value
                    is >= 0x1100
                        and (
                            <= 0x115F
                            or >= 0x2E80
                            and <= 0xA4CF
                            or >= 0xAC00
                            and <= 0xD7A3
                            or >= 0xF900
                            and <= 0xFAFF
                            or >= 0xFE30
                            and <= 0xFE6F
                            or >= 0xFF00
                            and <= 0xFF60
                            or >= 0x20000
                            and <= 0x3FFFD
                        )
                    ? 2
                : 1
            );
}
