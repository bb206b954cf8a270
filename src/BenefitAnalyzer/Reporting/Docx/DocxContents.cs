using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace BenefitAnalyzer.Reporting.Docx;

/// <summary>The headings of a document, and the list of them with links. Page numbers are known to the text processor alone: it fills them in when the list is updated.</summary>
/// <param name="numbered">How many of the titles, from the first, are numbered sections; those after them are annexes.</param>
internal sealed class DocxContents(DocxText text, IReadOnlyList<string> titles, int numbered)
{
    private int next;

    /// <summary>The heading of the next title.</summary>
    public W.Paragraph Heading()
    {
        var at = next++;
        var id = at.ToString(CultureInfo.InvariantCulture);
        return text.Paragraph(
            at < numbered ? "Heading1" : "HeadingOfAnnex",
            [new W.BookmarkStart { Id = id, Name = Anchor(at) }, text.Run(titles[at]), new W.BookmarkEnd { Id = id }]
        );
    }

    public IEnumerable<OpenXmlElement> List(string heading)
    {
        yield return text.Paragraph("TOCHeading", heading);
        foreach (var (at, title) in titles.Index())
        {
            var number = at < numbered ? (at + 1).ToString(CultureInfo.InvariantCulture) : "";
            var link = new W.Hyperlink(text.Run(number), text.Run(new W.TabChar()), text.Run(title))
            {
                Anchor = Anchor(at),
                History = true,
            };
            yield return text.Paragraph(
                "TOC1",
                [.. at == 0 ? Begin() : [], link, .. at == titles.Count - 1 ? [Mark(W.FieldCharValues.End)] : Array.Empty<W.Run>()]
            );
        }
    }

    private IEnumerable<OpenXmlElement> Begin() =>
        [
            Mark(W.FieldCharValues.Begin),
            text.Run(new W.FieldCode(" TOC \\o \"1-1\" \\h ") { Space = SpaceProcessingModeValues.Preserve }),
            Mark(W.FieldCharValues.Separate),
        ];

    private W.Run Mark(W.FieldCharValues type) => text.Run(new W.FieldChar { FieldCharType = type });

    private static string Anchor(int at) => string.Create(CultureInfo.InvariantCulture, $"section{at + 1}");
}
