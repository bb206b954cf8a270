using System.Globalization;
using BenefitAnalyzer.Inputs.Workbooks;
using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Tables;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Table = BenefitAnalyzer.Tables.Table;

namespace BenefitAnalyzer.Inputs.Changes;

/// <summary>Writes changed cells into a sheet of the study's own workbook; formats and other sheets stay. A row taken away is emptied.</summary>
internal static class XlsxPatch
{
    public static byte[] Apply(byte[] content, Table table, SheetDifference difference)
    {
        using var stream = new MemoryStream();
        stream.Write(content);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var (sheetName, _, headingRow) = Address(table.Headings[0]);
            var workbook = document.WorkbookPart!;
            var sheet = workbook.Workbook!.Descendants<Sheet>().First(sheet => sheet.Name == sheetName);
            var part = (WorksheetPart)workbook.GetPartById(sheet.Id!);
            var cells = part.Worksheet!.GetFirstChild<SheetData>()!;
            GiveAddresses(cells);
            var next = 1 + Math.Max(headingRow, cells.Elements<Row>().Select(row => row.RowIndex?.Value ?? 0).DefaultIfEmpty(0U).Max());
            for (var at = table.Headings.Count; at < difference.Edited.Headings.Count; at++)
            {
                if (difference.Edited.Rows.Any(row => row[at].Text.Length > 0))
                {
                    Set(cells, headingRow, at, difference.Edited.Headings[at].Text, ColumnForm.Text);
                }
            }

            foreach (var change in difference.Rows)
            {
                var row = change.Was is { } was ? Address(table.Rows[was][0]).Row : next++;
                for (var at = 0; at < difference.Current.Headings.Count; at++)
                {
                    var old = change.Was is { } index ? difference.Current.Rows[index][at].Text : "";
                    var now = change.Cells?[at].Text ?? "";
                    if (old != now)
                    {
                        Set(cells, row, at, now, difference.Sheet.ColumnOf(difference.Current.Headings[at].Text).Form);
                    }
                }
            }

            part.Worksheet.Save();
        }

        return stream.ToArray();
    }

    private static void Set(SheetData cells, uint rowIndex, int column, string text, ColumnForm form)
    {
        var row = cells.Elements<Row>().FirstOrDefault(row => row.RowIndex?.Value == rowIndex);
        if (row is null)
        {
            row = new Row { RowIndex = rowIndex };
            Insert(cells, row, cells.Elements<Row>().LastOrDefault(other => other.RowIndex?.Value < rowIndex));
        }

        var address = CellText.Address(column, rowIndex);
        var cell = row.Elements<Cell>().FirstOrDefault(cell => cell.CellReference?.Value == address);
        if (cell is null)
        {
            cell = new Cell { CellReference = address };
            Insert(row, cell, row.Elements<Cell>().LastOrDefault(other => CellText.ColumnOf(other.CellReference!.Value!) < column));
        }

        CellText.Fill(cell, text, form);
    }

    /// <summary>Rows and cells may leave out where they stand: after the one before them.</summary>
    private static void GiveAddresses(SheetData cells)
    {
        uint rowIndex = 0;
        foreach (var row in cells.Elements<Row>())
        {
            rowIndex = row.RowIndex?.Value ?? rowIndex + 1;
            row.RowIndex = rowIndex;
            var column = -1;
            foreach (var cell in row.Elements<Cell>())
            {
                column = cell.CellReference?.Value is { } address ? CellText.ColumnOf(address) : column + 1;
                cell.CellReference = CellText.Address(column, rowIndex);
            }
        }
    }

    private static void Insert(OpenXmlElement into, OpenXmlElement child, OpenXmlElement? after)
    {
        if (after is null)
        {
            into.PrependChild(child);
        }
        else
        {
            into.InsertAfter(child, after);
        }
    }

    /// <summary><c>book.xlsx#Offices!B7</c> in its parts.</summary>
    private static (string Sheet, string Letters, uint Row) Address(TableCell cell)
    {
        var hash = cell.File.IndexOf('#', StringComparison.Ordinal);
        var mark = cell.File.LastIndexOf('!');
        var address = cell.File[(mark + 1)..];
        var digits = address.AsSpan().IndexOfAnyInRange('0', '9');
        return (cell.File[(hash + 1)..mark], address[..digits], uint.Parse(address.AsSpan(digits), CultureInfo.InvariantCulture));
    }
}
