using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace BenefitAnalyzer.Reporting.Docx;

/// <summary>One footnote a table or chart: what its figures are.</summary>
internal sealed class DocxFootnotes(FigureNote note, DocxText text)
{
    private readonly List<W.Footnote> notes = [];

    /// <summary>The mark of a new footnote; null for a table without figures.</summary>
    public W.Run? MarkOf(ReportTable table)
    {
        if (note.Of(table) is not { } said)
        {
            return null;
        }

        var id = notes.Count + 1;
        notes.Add(
            new W.Footnote(
                text.Paragraph("FootnoteText", [text.Run(new W.FootnoteReferenceMark(), "FootnoteReference"), text.Run(" " + said)])
            )
            {
                Id = id,
            }
        );
        return text.Run(new W.FootnoteReference { Id = id }, "FootnoteReference");
    }

    public void WriteInto(MainDocumentPart main) =>
        main.AddNewPart<FootnotesPart>("footnotes").Footnotes = new W.Footnotes([
            Line(-1, W.FootnoteEndnoteValues.Separator, new W.SeparatorMark()),
            Line(0, W.FootnoteEndnoteValues.ContinuationSeparator, new W.ContinuationSeparatorMark()),
            .. notes,
        ]);

    /// <summary>The line between text and footnotes, which has the form of a footnote.</summary>
    private static W.Footnote Line(long id, W.FootnoteEndnoteValues type, OpenXmlElement mark) =>
        new(new W.Paragraph(new W.Run(mark))) { Id = id, Type = type };
}
