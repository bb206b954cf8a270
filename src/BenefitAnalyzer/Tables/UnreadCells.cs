using System.Globalization;
using System.Xml;
using BenefitAnalyzer.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BenefitAnalyzer.Tables;

/// <summary>
/// Cells of a sheet that hold something of which ExcelDataReader 3.6 tells nothing: errors such as <c>#N/A</c>, and formulas whose result was
/// never stored. It reads them as empty, and what is empty means that there is no value.
/// </summary>
internal static class UnreadCells
{
    /// <param name="workbook">Can be sought; stands at its beginning afterwards and stays open.</param>
    /// <param name="sheet">Name of the sheet.</param>
    /// <exception cref="InvalidDataException">It is no sound workbook.</exception>
    /// <returns>What each cell holds, by row (1-based) and column (0-based): the error, or the formula with its <c>=</c>.</returns>
    public static IReadOnlyDictionary<(int Row, int Column), string> Of(Stream workbook, string sheet)
    {
        workbook.Position = 0;
        try
        {
            using var document = SpreadsheetDocument.Open(workbook, isEditable: false);
            var book = document.WorkbookPart;
            return
                book?.Workbook?.Descendants<Sheet>().FirstOrDefault(own => own.Name?.Value == sheet)?.Id?.Value is { } id
                && book.GetPartById(id) is WorksheetPart part
                ? In(part)
                : new Dictionary<(int Row, int Column), string>();
        }
        catch (Exception error) when (error is OpenXmlPackageException or FormatException or XmlException)
        {
            throw new InvalidDataException(error.Message, error);
        }
        finally
        {
            workbook.Position = 0;
        }
    }

    /// <summary>What is wrong with such a cell, and what to do.</summary>
    public static string FaultOf(string text) =>
        text.StartsWith('=')
            ? $"the result of the formula '{Shortened.Of(text)}' is not stored: open the workbook in a spreadsheet program and save it"
            : $"'{Shortened.Of(text)}' is an error of the spreadsheet and no value: correct it, or empty the cell";

    private static Dictionary<(int Row, int Column), string> In(WorksheetPart part)
    {
        var found = new Dictionary<(int Row, int Column), string>();
        using var reader = OpenXmlReader.Create(part);
        var (row, column, isError, formula, value) = (0, -1, false, (string?)null, (string?)null);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement)
            {
                (row, column) = (Number(Reference(reader)) ?? row + 1, -1);
            }
            else if (reader.ElementType == typeof(Cell) && reader.IsStartElement)
            {
                column = ColumnOf(Reference(reader)) ?? column + 1;
                isError = reader.Attributes.Any(own => own is { LocalName: "t", Value: "e" });
                (formula, value) = (null, null);
            }
            else if (reader.ElementType == typeof(CellFormula) && reader.IsStartElement)
            {
                formula = $"={reader.GetText()}";
            }
            else if (reader.ElementType == typeof(CellValue) && reader.IsStartElement)
            {
                value = reader.GetText();
            }
            else if (
                reader.ElementType == typeof(Cell)
                && reader.IsEndElement
                && (
                    isError ? value ?? formula
                    : value is null ? formula
                    : null
                )
                    is { } text
            )
            {
                found[(row, column)] = text;
            }
        }

        return found;
    }

    /// <summary>Where an element stands, such as <c>7</c> of a row and <c>AB7</c> of a cell; empty where it stands after the one before.</summary>
    private static string Reference(OpenXmlReader reader) => reader.Attributes.FirstOrDefault(own => own.LocalName == "r").Value ?? "";

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>0-based.</summary>
    private static int? ColumnOf(string reference)
    {
        var letters = reference.TakeWhile(char.IsAsciiLetterUpper).ToList();
        return letters.Count is > 0 and <= 3 ? letters.Aggregate(0, (column, letter) => (26 * column) + letter - 'A' + 1) - 1 : null;
    }
}
