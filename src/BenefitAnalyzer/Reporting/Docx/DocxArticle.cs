using System.Globalization;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Html;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace BenefitAnalyzer.Reporting.Docx;

/// <summary>A report in one language, in reading order: title, contents, sections, and what its marks and figures mean.</summary>
internal sealed class DocxArticle(
    Report report,
    Language language,
    DocxText text,
    DocxWords words,
    DocxBody body,
    DocxFootnotes footnotes,
    DocxPictures drawings,
    ChartPictures pictures
)
{
    private readonly FigureView figures = new(report, language);
    private readonly PageWords page = new(language);
    private readonly DocxTable tables = new(text);
    private int tableCount;
    private int chartCount;

    private string Colon => language == Language.English ? ": " : "：";

    public void Write(CancellationToken token)
    {
        var marks = figures.Legend();
        AddTitle();
        var contents = new DocxContents(
            text,
            [
                .. report.Sections.Select(section => section.Title.In(language)),
                .. marks.Count > 0 ? [page.Marks] : Array.Empty<string>(),
                .. report.Definitions.Count > 0 ? [page.Definitions] : Array.Empty<string>(),
            ],
            report.Sections.Count
        );
        body.Add(contents.List(page.Contents));
        foreach (var section in report.Sections)
        {
            token.ThrowIfCancellationRequested();
            AddSection(section, contents);
        }

        if (marks.Count > 0)
        {
            AddMeanings(contents.Heading(), page.Marks, [page.Mark, page.Meaning], marks.Select(mark => new[] { mark.Mark, mark.Text }));
        }

        if (report.Definitions.Count > 0)
        {
            AddMeanings(
                contents.Heading(),
                page.Definitions,
                [page.Figure, page.Definition, page.Version],
                report.Definitions.Select(definition =>
                    new[] { definition.Name.In(language), definition.Formula.In(language), definition.Id }
                )
            );
            body.Add(text.Paragraph("TableNote", page.BeforeRounding));
        }

        body.Add(text.Paragraph("TableNote", $"{page.DataMeaning}{Colon}{report.Data}"));
    }

    private void AddTitle()
    {
        body.Add(text.Paragraph("Subtitle", report.Study.In(language)), text.Paragraph("Title", report.Title.In(language)));
        if (page.Covers(report) is { } covers)
        {
            body.Add(text.Paragraph("DataLine", covers));
        }

        body.Add(text.Paragraph("DataLine", $"{page.Data}{Colon}{report.ShortData}"));
    }

    private void AddSection(ReportSection section, DocxContents contents)
    {
        var heading = contents.Heading();
        if (section.Blocks is not [ReportTable, ..])
        {
            body.Turn(toLandscape: false);
            body.Add(heading);
            heading = null;
        }

        foreach (var block in section.Blocks)
        {
            Add(block, heading);
            heading = null;
        }
    }

    /// <param name="heading">Of the section, where the block is a table that may turn the page.</param>
    private void Add(Block block, W.Paragraph? heading)
    {
        switch (block)
        {
            case ReportTable table:
                AddTable(table, heading);
                return;
            case Paragraph paragraph:
                AddUpright([text.Paragraph("NumberedParagraph", paragraph.Text.In(language))]);
                return;
            case Callout callout:
                AddUpright([text.Paragraph("Callout", callout.Text.In(language))]);
                return;
            case ChartBlock chart:
                AddUpright(Chart(chart));
                if (chart.NeedsTable)
                {
                    AddTable(chart.Table, heading: null);
                }

                return;
            default:
                throw new NotSupportedException($"A block of {block.GetType().Name} has no form in a document.");
        }
    }

    private void AddUpright(IEnumerable<OpenXmlElement> elements)
    {
        body.Turn(toLandscape: false);
        body.Add(elements);
    }

    private void AddTable(ReportTable table, W.Paragraph? heading)
    {
        var view = TableView.Of(table, figures, language, table.Id, TableView.RowsOnPaper);
        var below = Below(view).ToList();
        body.Turn(view.Paper.IsLandscape);
        if (heading is not null)
        {
            body.Add(heading);
        }

        body.Add(Caption(words.Table, "Table", ++tableCount, view.Title, table));
        body.Add(tables.Of(view, isFollowed: below.Count > 0));
        body.Add(below);
        body.Add(text.Paragraph("AfterTable", []));
    }

    private IEnumerable<OpenXmlElement> Below(TableView view)
    {
        if (view.OnPaper.Length > 0)
        {
            yield return text.Paragraph("TableNote", view.OnPaper);
        }

        foreach (var note in view.Notes)
        {
            yield return text.Paragraph("TableNote", [text.Run(note.Mark, "NoteMark"), text.Run(" " + note.Text)]);
        }

        if (view.Note is { } remark)
        {
            yield return text.Paragraph("TableNote", remark);
        }

        if (view.Source is { } source)
        {
            yield return text.Paragraph("TableNote", page.Source + source);
        }
    }

    private IEnumerable<OpenXmlElement> Chart(ChartBlock chart)
    {
        var finding = chart.Finding.In(language);
        yield return Caption(words.Chart, "Figure", ++chartCount, finding, chart.Table);
        var drawing = drawings.Of(pictures.Of(chart, language).Png, chart.Chart.Size, finding, chart.AlternativeText.In(language));
        yield return text.Paragraph("Picture", [text.Run(drawing)]);
        var numbers = chart.NeedsTable ? "" : $" {page.NumbersOfChart(chart.Table.Id)}";
        yield return text.Paragraph("ChartSource", $"{page.Source}{chart.Source.In(language)}{numbers}");
    }

    /// <param name="counter">What the text processor counts, so that it can make a list of all.</param>
    private W.Paragraph Caption(string word, string counter, int number, string title, ReportTable table)
    {
        var count = number.ToString(CultureInfo.InvariantCulture);
        List<OpenXmlElement> content = [text.Run(word + " "), text.Field($"SEQ {counter} \\* ARABIC", count), text.Run("\u2003" + title)];
        if (footnotes.MarkOf(table) is { } mark)
        {
            content.Add(mark);
        }

        return text.Paragraph("Caption", content);
    }

    private void AddMeanings(W.Paragraph heading, string title, string[] headings, IEnumerable<string[]> rows)
    {
        ColumnView[] columns = [.. headings.Select(column => new ColumnView(column, IsNumber: false))];
        IReadOnlyList<CellView>[] cells = [.. rows.Select(row => (IReadOnlyList<CellView>)[.. row.Select(cell => new CellView(cell))])];
        var layout = PaperWidths.Of(columns, cells);
        var view = new TableView("", title, columns, cells, [], null, null, false, false, "", "", "", null, page, layout);
        body.Turn(view.Paper.IsLandscape);
        body.Add(heading, tables.Of(view, isFollowed: false), text.Paragraph("AfterTable", []));
    }
}
