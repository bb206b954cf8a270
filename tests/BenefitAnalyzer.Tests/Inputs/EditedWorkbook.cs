using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BenefitAnalyzer.Tests.Inputs;

/// <summary>Changes cells of a workbook as a person would: text typed into a cell of a sheet.</summary>
internal static class EditedWorkbook
{
    /// <param name="number">Whether the text is a number (or a day as one) rather than text.</param>
    public static void Set(string file, string sheet, string address, string text, bool number = false) =>
        Set(
            file,
            sheet,
            address,
            number ? CellValues.Number : CellValues.InlineString,
            number ? new CellValue(text) : new InlineString(new Text(text))
        );

    /// <param name="text">What a formula came to, such as <c>#N/A</c>.</param>
    public static void SetError(string file, string sheet, string address, string text) =>
        Set(file, sheet, address, CellValues.Error, new CellValue(text));

    private static void Set(string file, string sheet, string address, CellValues kind, DocumentFormat.OpenXml.OpenXmlElement content)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: true);
        var part = PartOf(document, sheet);
        var cells = part.Worksheet!.GetFirstChild<SheetData>()!;
        var index = uint.Parse(string.Concat(address.Where(char.IsAsciiDigit)), null);
        var row = cells.Elements<Row>().FirstOrDefault(row => row.RowIndex!.Value == index);
        row ??= cells.AppendChild(new Row { RowIndex = index });
        var cell = row.Elements<Cell>().FirstOrDefault(cell => cell.CellReference == address);
        cell ??= row.AppendChild(new Cell { CellReference = address });
        cell.RemoveAllChildren();
        cell.DataType = kind;
        cell.AppendChild(content);
    }

    public static void DeleteRow(string file, string sheet, uint index)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: true);
        PartOf(document, sheet).Worksheet!.GetFirstChild<SheetData>()!.Elements<Row>().First(row => row.RowIndex!.Value == index).Remove();
    }

    public static WorksheetPart PartOf(SpreadsheetDocument document, string sheet) =>
        (WorksheetPart)
            document.WorkbookPart!.GetPartById(
                document.WorkbookPart.Workbook!.Descendants<Sheet>().First(found => found.Name == sheet).Id!
            );
}
