using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace BenefitAnalyzer.Tables;

/// <summary>A table from one sheet of an XLSX workbook; typed cells become the text that a CSV file would hold.</summary>
internal static class XlsxTable
{
    private static readonly HashSet<string> FormulaErrors = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

    /// <param name="sheet">Name of the sheet; null for the first.</param>
    public static Table? Read(Stream stream, string file, string? sheet, Action<Diagnostic> report)
    {
        try
        {
            using var workbook = ExcelReaderFactory.CreateOpenXmlReader(stream);
            if (!MoveTo(workbook, sheet, out var sheets))
            {
                var message = $"there is no sheet '{sheet}' in '{file}'{NearestName.Hint(sheet ?? "", sheets)}";
                report(Diagnostic.Error(DiagnosticCodes.TableNotFound, file, null, message));
                return null;
            }

            var place = $"{file}#{workbook.Name}";
            var shape = new TableShape(place, place, report);
            for (var row = 1; workbook.Read(); row++)
            {
                shape.Add([.. Enumerable.Range(0, workbook.FieldCount).Select(column => Cell(workbook, column, row, place, report))]);
            }

            return shape.ToTable();
        }
        catch (Exception exception) when (exception is ExcelReaderException or InvalidDataException or System.Xml.XmlException)
        {
            var message = $"'{file}' is not a readable XLSX workbook: {exception.Message}";
            report(Diagnostic.Error(DiagnosticCodes.TableNotFound, file, null, message));
            return null;
        }
    }

    private static bool MoveTo(IExcelDataReader workbook, string? sheet, out List<string> sheets)
    {
        sheets = [];
        do
        {
            if (sheet is null || string.Equals(workbook.Name, sheet, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            sheets.Add(workbook.Name);
        } while (workbook.NextResult());

        return false;
    }

    private static TableCell Cell(IExcelDataReader workbook, int column, int row, string place, Action<Diagnostic> report)
    {
        var cell = new TableCell(Text(workbook.GetValue(column)), $"{place}!{Letters(column)}{row}", null);
        if (FormulaErrors.Contains(cell.Text))
        {
            report(cell.Error(DiagnosticCodes.TableValue, $"the formula of the cell gives {cell.Text}"));
        }

        return cell;
    }

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            string text => PlainText.Normalise(text).Trim(),
            bool flag => flag ? "yes" : "no",
            DateTime day when day.TimeOfDay == TimeSpan.Zero => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
            // 15 digits are what Excel shows: 0.1 + 0.2 typed as a formula must not become 0.30000000000000004.
            double number => number.ToString("G15", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    /// <summary>Name of a 0-based column: A … Z, AA, AB …</summary>
    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);
}
