using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace BenefitAnalyzer.Reporting.Docx;

/// <summary>One footnote a table or chart: the definitions of its figures, and the id of the first, from which the others' are plain.</summary>
internal sealed class DocxFootnotes(Report report, Language language, DocxText text, DocxWords words)
{
    /// <summary>Definitions that a footnote names: more would take the page away from what they belong to.</summary>
    private const int MostDefinitions = 6;

    private readonly Dictionary<string, FigureDefinition> definitions = report.Definitions.ToDictionary(definition => definition.Id);
    private readonly List<W.Footnote> notes = [];

    /// <summary>The mark of a new footnote; null for a table without figures.</summary>
    public W.Run? MarkOf(ReportTable table)
    {
        var figures = table.Rows.SelectMany(row => row).OfType<FigureCell>().Select(cell => cell.Figure).ToList();
        if (figures.Count == 0)
        {
            return null;
        }

        var id = notes.Count + 1;
        notes.Add(
            new W.Footnote(
                text.Paragraph(
                    "FootnoteText",
                    [text.Run(new W.FootnoteReferenceMark(), "FootnoteReference"), text.Run(" " + TextOf(figures))]
                )
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

    private string TextOf(List<Figure> figures)
    {
        string[] ids = [.. figures.Select(figure => figure.Definition).Distinct()];
        var named = ids.Take(MostDefinitions).Select(Named).ToList();
        if (ids.Length > MostDefinitions)
        {
            named.Add(words.MoreDefinitions(ids.Length - MostDefinitions));
        }

        return words.Figures + string.Join(words.Between, named) + words.FirstFigure(figures[0].Id);
    }

    private string Named(string id) => definitions.TryGetValue(id, out var definition) ? $"{definition.Name.In(language)} [{id}]" : id;

    /// <summary>The line between text and footnotes, which has the form of a footnote.</summary>
    private static W.Footnote Line(long id, W.FootnoteEndnoteValues type, OpenXmlElement mark) =>
        new(new W.Paragraph(new W.Run(mark))) { Id = id, Type = type };
}
