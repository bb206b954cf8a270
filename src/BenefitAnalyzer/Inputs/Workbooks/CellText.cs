using System.Globalization;
using BenefitAnalyzer.Studies.Reading;
using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Tables;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BenefitAnalyzer.Inputs.Workbooks;

/// <summary>Texts as cells: numbers and days typed where the column holds them, everything else as text, never as a formula.</summary>
internal static class CellText
{
    private const string FormulaStarts = "=+-@\t\r";
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>Whether a spreadsheet would compute the text if it were typed.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal);

    public static Cell Of(string text, ColumnForm form, int column, uint row)
    {
        var cell = new Cell { CellReference = Address(column, row) };
        Fill(cell, text, form);
        return cell;
    }

    /// <summary>Gives a cell another value and leaves its format.</summary>
    public static void Fill(Cell cell, string text, ColumnForm form)
    {
        cell.RemoveAllChildren();
        cell.DataType = null;
        if (text.Length == 0)
        {
            return;
        }

        if (NumberOf(text, form) is { } number)
        {
            cell.Append(new CellValue(number.ToString(CultureInfo.InvariantCulture)));
            return;
        }

        cell.DataType = CellValues.InlineString;
        cell.Append(new InlineString(new Text(MarkupText.Legal(text)) { Space = SpaceProcessingModeValues.Preserve }));
    }

    /// <summary>The number behind a text: a day is the number of days since the end of 1899; null for a text.</summary>
    private static decimal? NumberOf(string text, ColumnForm form) =>
        form switch
        {
            ColumnForm.Day when ScalarText.TryDay(text, out var day) && day >= new DateOnly(1900, 3, 1) => day.DayNumber
                - DayZero.DayNumber,
            ColumnForm.Whole or ColumnForm.Number when ScalarText.TryNumber(text, out var number) && Fits(number) => number,
            ColumnForm.Share when ScalarText.TryNumber(text.TrimEnd('%', ' '), out var share) && Fits(share) => text.EndsWith('%')
                ? share / 100
                : share,
            _ => null,
        };

    /// <summary>A workbook keeps 15 digits; a longer number is safe as text only.</summary>
    private static bool Fits(decimal number) => (decimal)(double)number == number && Math.Abs(number) < 1e15m;

    /// <summary><c>B7</c> of a 0-based column.</summary>
    public static string Address(int column, uint row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    public static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);

    /// <summary>0-based column of an address.</summary>
    public static int ColumnOf(string address) =>
        address.TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => (column * 26) + (letter - 'A' + 1)) - 1;
}
