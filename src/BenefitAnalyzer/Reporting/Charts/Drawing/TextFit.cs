using System.Globalization;
using BenefitAnalyzer.Reporting.Fonts;

namespace BenefitAnalyzer.Reporting.Charts.Drawing;

/// <summary>Measures and breaks labels.</summary>
internal static class TextFit
{
    private const string Ellipsis = "…";
    private const string NotAtLineStart = "，。、；：！？）」』》％%,.;:)";

    /// <summary>Width in pixels.</summary>
    public static float Width(string text, float size, bool bold = false)
    {
        using var font = ReportFonts.At(size, bold);
        return font.MeasureText(text);
    }

    /// <summary>Breaks a text at spaces and between Chinese characters; what does not fit in the lines ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Wrap(string text, float width, int lines, float size, bool bold = false)
    {
        var wrapped = new List<string>();
        var line = "";
        foreach (var word in Words(text))
        {
            if (line.Length > 0 && Width((line + word).TrimEnd(), size, bold) > width)
            {
                wrapped.Add(line.TrimEnd());
                line = "";
            }

            line += word;
        }

        wrapped.Add(line.TrimEnd());
        var shown = wrapped.Count <= lines ? wrapped : [.. wrapped.Take(lines - 1), string.Join("", wrapped.Skip(lines - 1).Take(2))];
        return [.. shown.Select((part, index) => Shorten(part, width, size, bold, isCut: wrapped.Count > lines && index == lines - 1))];
    }

    private static string Shorten(string text, float width, float size, bool bold, bool isCut)
    {
        if (!isCut && Width(text, size, bold) <= width)
        {
            return text;
        }

        var characters = StringInfo.ParseCombiningCharacters(text);
        for (var count = characters.Length; count > 1; count--)
        {
            var end = count == characters.Length ? text.Length : characters[count];
            var shortened = text[..end].TrimEnd() + Ellipsis;
            if (Width(shortened, size, bold) <= width)
            {
                return shortened;
            }
        }

        return Ellipsis;
    }

    /// <summary>Pieces between which a line may end: a word with its space, or one Chinese character with the punctuation after it.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var word = "";
        foreach (var rune in text.EnumerateRunes())
        {
            var character = rune.ToString();
            if (word.Length > 0 && MayBreak(word, character))
            {
                yield return word;
                word = "";
            }

            word += character;
        }

        if (word.Length > 0)
        {
            yield return word;
        }
    }

    private static bool MayBreak(string word, string next) =>
        !NotAtLineStart.Contains(next, StringComparison.Ordinal)
        && next != " "
        && (word[^1] == ' ' || IsChinese(next) || (IsChinese(word[^1..]) && !"（「『《(".Contains(word[^1], StringComparison.Ordinal)));

    private static bool IsChinese(string character) => character[0] >= '\u2E80';
}
