using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace BenefitAnalyzer.Reporting.Docx;

/// <summary>The document as it grows, and how its pages lie.</summary>
internal sealed class DocxBody(DocxPages pages)
{
    private readonly W.Body body = new();
    private bool isLandscape;

    public void Add(params OpenXmlElement[] elements) => body.Append(elements);

    public void Add(IEnumerable<OpenXmlElement> elements) => body.Append(elements);

    /// <summary>Turns the pages of what follows. What went before must end with a paragraph, which ends its part of the document.</summary>
    public void Turn(bool toLandscape)
    {
        if (toLandscape == isLandscape)
        {
            return;
        }

        var last = (W.Paragraph)body.LastChild!;
        last.ParagraphProperties!.SectionProperties = pages.Next(isLandscape);
        isLandscape = toLandscape;
    }

    public W.Body Close()
    {
        body.Append(pages.Next(isLandscape));
        return body;
    }
}
