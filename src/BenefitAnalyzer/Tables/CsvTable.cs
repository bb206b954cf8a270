using BenefitAnalyzer.Diagnostics;
using CsvHelper;

namespace BenefitAnalyzer.Tables;

/// <summary>A table from a CSV file: UTF-8, commas, the first line with something in it holds the headings.</summary>
internal static class CsvTable
{
    // The separator is fixed: detection would take the semicolons inside a one-column table for separators.
    private static readonly CsvReaderOptions Format = CsvReaderOptions.Default with
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
    };

    public static Table? Read(Stream stream, string file, Action<Diagnostic> report)
    {
        var options = Format with
        {
            OnMalformedRecord = record =>
                report(
                    Diagnostic.Error(DiagnosticCodes.TableValue, file, record.LineNumber, "a quote is not closed or not alone in its cell")
                ),
        };
        using var csv = CsvReader.Create(stream, options);
        var shape = new TableShape(file, file, report);
        while (csv.Read())
        {
            var cells = Enumerable.Range(0, csv.FieldCount).Select(index => Cell(csv, index, file)).ToList();
            if (cells.Find(cell => cell.Text.Contains('\uFFFD', StringComparison.Ordinal)) is { } undecoded)
            {
                report(undecoded.Error(DiagnosticCodes.TableValue, "the file is not UTF-8: save it as 'CSV UTF-8'"));
                return null;
            }

            shape.Add(cells);
        }

        return shape.ToTable();
    }

    private static TableCell Cell(CsvReader csv, int index, string file) =>
        new(PlainText.Normalise(csv.GetString(index)).Trim(), file, csv.LineNumber);
}
