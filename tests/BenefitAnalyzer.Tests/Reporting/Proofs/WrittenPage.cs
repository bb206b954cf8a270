using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>The page of a report as a reader finds it: what stands in it, block by block, in the order of reading.</summary>
internal static partial class WrittenPage
{
    private static readonly HashSet<string> Blocks = ["p", "td", "th", "caption", "figcaption", "dt", "dd", "h1", "h2", "li", "summary"];

    /// <summary>A page without the elements that only keep a text in one line.</summary>
    public static string Plain(string page) => Kept().Replace(page, "$1");

    /// <summary>The article of one language.</summary>
    /// <param name="code"><c>en</c> or <c>zh</c>.</param>
    public static XElement Article(string page, string code) =>
        XDocument
            .Parse(Plain(Script().Replace(page, "")).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal))
            .Descendants("article")
            .Single(article => article.Attribute("id")!.Value == code);

    /// <summary>Texts, tips, what figures were made from and words for pictures, each with what kind of place it has.</summary>
    public static IReadOnlyList<(string Place, string Text)> Texts(XElement article) =>
        [
            .. article
                .Descendants()
                .SelectMany(element =>
                    TextsOf(element)
                        .Concat(
                            element
                                .Attributes()
                                .Where(attribute => attribute.Name == "title" || attribute.Name == "aria-label")
                                .Select(attribute => (attribute.Name.LocalName, attribute.Value))
                        )
                ),
        ];

    private static IEnumerable<(string Place, string Text)> TextsOf(XElement element) =>
        element.Name.LocalName == "script" ? JsonSerializer.Deserialize<string[]>(element.Value)!.Select(line => ("part", line))
        : Blocks.Contains(element.Name.LocalName)
            ? [(element.Name.LocalName, string.Join(' ', element.DescendantNodes().OfType<XText>().Select(text => text.Value)))]
        : [];

    /// <summary>The script of the page, which is no XML; lists of what figures were made from are.</summary>
    [GeneratedRegex("<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<span class=\"together\">([^<]*)</span>")]
    private static partial Regex Kept();
}
