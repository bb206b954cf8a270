using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace BenefitAnalyzer.Reporting.Html;

/// <summary>What of a text no line may end in: a fiscal year, and an amount with its unit in Chinese, where a browser breaks between any two characters; each with the bracket before it and the marks after it.</summary>
/// <remarks>The page says it by elements, so that what is searched, copied or exported is the plain text.</remarks>
internal static partial class KeptText
{
    /// <summary>The text as HTML.</summary>
    public static string Of(string text, HtmlEncoder encoder)
    {
        var html = new StringBuilder();
        var done = 0;
        foreach (var kept in Kept().EnumerateMatches(text))
        {
            html.Append(encoder.Encode(text[done..kept.Index]));
            done = kept.Index + kept.Length;
            html.Append("<span class=\"together\">").Append(encoder.Encode(text[kept.Index..done])).Append("</span>");
        }

        return html.Append(encoder.Encode(text[done..])).ToString();
    }

    /// <summary>What is kept together, for those who lay out the text.</summary>
    public static IEnumerable<string> Pieces(string text) => Kept().Matches(text).Select(match => match.Value);

    /// <summary>A year such as 2005-06 is no part of a day or of a longer number, and 1日 of 4月1日 is no time.</summary>
    [GeneratedRegex(
        @"[(（]?(?:(?<![\d-])[0-9]{4}(?:-[0-9]{2}(?![\d-])|至[0-9]{2}年度)|(?<![月\d,.])(?:[−+]?[0-9][0-9,]*(?:\.[0-9]+)?[萬億]?(?:港元|分鐘|小時|個百分點|個月|日|秒|分))+)[)）]?[,.:;，。：；、]?"
    )]
    private static partial Regex Kept();
}
