using System.Text;
using BenefitAnalyzer.Diagnostics;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace BenefitAnalyzer.Tables;

/// <summary>A table from one sheet of an XLSX workbook; typed cells become the text that a CSV file would hold.</summary>
internal static class XlsxTable
{
    /// <param name="sheet">Name of the sheet; null for the first.</param>
    public static Table? Read(Stream stream, string file, string? sheet, Action<Diagnostic> report)
    {
        // ExcelDataReader asks for code page 1252 even where it reads only UTF-8; .NET has it in this provider.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
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
            var unread = UnreadCells.Of(stream, workbook.Name);
            var shape = new TableShape(place, place, report);
            for (var row = 1; workbook.Read(); row++)
            {
                shape.Add([.. Enumerable.Range(0, workbook.FieldCount).Select(column => Cell(workbook, column, row, place, unread))]);
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

    private static TableCell Cell(
        IExcelDataReader workbook,
        int column,
        int row,
        string place,
        IReadOnlyDictionary<(int Row, int Column), string> unread
    )
    {
        var at = $"{place}!{Letters(column)}{row}";
        return unread.TryGetValue((row, column), out var text)
            ? new TableCell(text, at, null) { Fault = UnreadCells.FaultOf(text) }
            : new TableCell(TypedCell.TextOf(workbook.GetValue(column)), at, null);
    }

    /// <summary>Name of a 0-based column: A … Z, AA, AB …</summary>
    internal static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);
}
