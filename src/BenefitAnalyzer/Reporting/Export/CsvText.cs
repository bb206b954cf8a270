using System.Globalization;
using System.Text;
using CsvHelper;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>Rows as CSV for standard output: text that no spreadsheet runs as a formula, and numbers that it adds up.</summary>
internal static class CsvText
{
    /// <summary>Without zeros at the end, and in no case with an exponent.</summary>
    public const string NumberFormat = "0.############################";

    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, NewLine = "\n" };

    /// <param name="rows">Cells are texts, numbers (<see cref="decimal"/>) or null for nothing.</param>
    public static string Of(IEnumerable<string> headings, IEnumerable<IEnumerable<object?>> rows)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, Format, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(headings))
            {
                foreach (var cell in row)
                {
                    Write(csv, cell);
                }

                csv.EndRecord();
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(CsvWriter csv, object? cell)
    {
        switch (cell)
        {
            case null:
                csv.WriteField("");
                break;
            case decimal number:
                csv.WriteField(number, NumberFormat, CultureInfo.InvariantCulture); // as text, a minus would be guarded against
                break;
            case string text:
                csv.WriteField(text);
                break;
            default:
                throw new ArgumentException($"A cell is a text or a number, not a {cell.GetType()}.", nameof(cell));
        }
    }
}
