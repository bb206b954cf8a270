using System.Security;
using System.Text;
using System.Xml;

namespace BenefitAnalyzer.Tables;

/// <summary>Text that goes into XML, of which names in files may hold what no document may: a single control character makes a whole one unreadable.</summary>
internal static class MarkupText
{
    /// <summary>The text with U+FFFD in place of each character that XML cannot hold: controls, U+FFFE, U+FFFF and halves of surrogate pairs.</summary>
    public static string Legal(string text)
    {
        var isLegal = true;
        for (var at = 0; at < text.Length && isLegal; at++)
        {
            isLegal = XmlConvert.IsXmlChar(text[at]);
        }

        return isLegal ? text : string.Concat(text.EnumerateRunes().Select(rune => IsLegal(rune) ? rune : Rune.ReplacementChar));
    }

    /// <summary>The same as it is written between tags and in attributes.</summary>
    public static string Escaped(string text) => SecurityElement.Escape(Legal(text));

    private static bool IsLegal(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
