using System.Globalization;
using BenefitAnalyzer.Reporting.Html;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace BenefitAnalyzer.Reporting.Docx;

/// <summary>A table as rows and cells: its headings are repeated on every page, and no row is divided between two.</summary>
internal sealed class DocxTable(DocxText text)
{
    /// <param name="isFollowed">That remarks stand below, which belong on the page of the last row.</param>
    public W.Table Of(TableView table, bool isFollowed)
    {
        var layout = table.Paper;
        var rows = table.Rows.Index().Select(row => Row(row.Item, layout, IsKept(row.Index)));
        var properties = new W.TableProperties(
            new W.TableStyle { Val = "ReportTable" },
            new W.TableWidth { Width = Text(layout.Widths.Sum()), Type = W.TableWidthUnitValues.Dxa },
            new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            new W.TableLook
            {
                Val = "0420",
                FirstRow = true,
                LastRow = false,
                FirstColumn = false,
                LastColumn = false,
                NoHorizontalBand = false,
                NoVerticalBand = true,
            },
            new W.TableCaption { Val = DocxText.Legal(table.Title) }
        );
        var grid = new W.TableGrid(layout.Widths.Select(width => new W.GridColumn { Width = Text(width) }));
        return new W.Table([properties, grid, Headings(table.Columns, layout), .. rows]);

        bool IsKept(int row) => row == table.Rows.Count - 1 ? isFollowed : row == 0 || table.IsWhole;
    }

    private W.TableRow Headings(IReadOnlyList<ColumnView> columns, PaperWidths layout) =>
        new([
            new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()),
            .. columns
                .Index()
                .Select(column => Cell([text.Run(column.Item.Title)], column.Item.IsNumber, column.Index, layout, isKept: true)),
        ]);

    private W.TableRow Row(IReadOnlyList<CellView> cells, PaperWidths layout, bool isKept) =>
        new([
            new W.TableRowProperties(new W.CantSplit()),
            .. cells.Index().Select(cell => Cell(Runs(cell.Item), cell.Item.IsNumber, cell.Index, layout, isKept)),
        ]);

    private IEnumerable<OpenXmlElement> Runs(CellView cell)
    {
        yield return text.Run(cell.Text, cell.IsMissing ? "Missing" : null);
        if (cell.Note is { Length: > 0 } note)
        {
            yield return text.Run(note, "NoteMark");
        }

        if (cell.Below is { } below)
        {
            yield return text.Run(new W.Break());
            yield return text.Run(below, "Below");
        }
    }

    private W.TableCell Cell(IEnumerable<OpenXmlElement> content, bool isNumber, int column, PaperWidths layout, bool isKept)
    {
        var runs = content.ToList();
        foreach (var run in runs.OfType<W.Run>().Where(run => run.RunProperties?.RunStyle?.Val?.Value is null or "Missing"))
        {
            run.RunProperties ??= new W.RunProperties();
            run.RunProperties.FontSize = new W.FontSize { Val = Text(layout.HalfPoints) };
        }

        var paragraph = text.Paragraph(isNumber ? "TableNumber" : "TableText", runs);
        if (isKept)
        {
            paragraph.ParagraphProperties!.KeepNext = new W.KeepNext();
        }

        return new W.TableCell(
            new W.TableCellProperties(new W.TableCellWidth { Width = Text(layout.Widths[column]), Type = W.TableWidthUnitValues.Dxa }),
            paragraph
        );
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
