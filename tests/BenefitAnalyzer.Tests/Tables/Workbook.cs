using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BenefitAnalyzer.Tests.Tables;

/// <summary>A cell whose formula failed.</summary>
internal sealed record FormulaError(string Text);

/// <summary>A formula whose result the program that wrote it did not store.</summary>
internal sealed record UnstoredFormula(string Text);

/// <summary>Makes small XLSX workbooks with typed cells.</summary>
internal static class Workbook
{
    private const uint DateStyle = 1;

    public static byte[] WithSheets(params (string Name, object?[][] Rows)[] sheets) => WithMerged(sheets);

    /// <param name="merged">Ranges of every sheet whose cells are merged, such as <c>B2:D2</c>.</param>
    public static byte[] WithMerged((string Name, object?[][] Rows)[] sheets, params string[] merged)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets());
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            foreach (var (name, rows) in sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(ToCell)))));
                if (merged.Length > 0)
                {
                    part.Worksheet.Append(new MergeCells(merged.Select(range => new MergeCell { Reference = range })));
                }

                var listed = workbook.Workbook.GetFirstChild<Sheets>()!;
                listed.Append(
                    new Sheet
                    {
                        Id = workbook.GetIdOfPart(part),
                        SheetId = (uint)listed.Count() + 1,
                        Name = name,
                    }
                );
            }
        }

        return stream.ToArray();
    }

    private static Cell ToCell(object? value) =>
        value switch
        {
            null => new Cell(),
            string text => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) },
            bool flag => new Cell { DataType = CellValues.Boolean, CellValue = new CellValue(flag ? "1" : "0") },
            DateTime time => new Cell
            {
                StyleIndex = DateStyle,
                CellValue = new CellValue(time.ToOADate().ToString(CultureInfo.InvariantCulture)),
            },
            FormulaError error => new Cell
            {
                DataType = CellValues.Error,
                CellFormula = new CellFormula("NA()"),
                CellValue = new CellValue(error.Text),
            },
            UnstoredFormula formula => new Cell { CellFormula = new CellFormula(formula.Text) },
            _ => new Cell { CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!) },
        };

    private static Stylesheet Styles() =>
        new(
            new Fonts(new Font()),
            new Fills(new Fill()),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 22, ApplyNumberFormat = true })
        );
}
