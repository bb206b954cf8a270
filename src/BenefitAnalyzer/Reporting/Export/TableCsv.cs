using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using CsvHelper;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>A table as CSV that Excel opens by a double click: UTF-8 with byte order mark, text that no spreadsheet runs as a formula.</summary>
/// <remarks>
/// A text column is followed by its names in both languages where they differ from the code. A figure is a plain number (a rate is a
/// fraction) and, where any row of the column has something to say, followed by a note column.
/// </remarks>
internal static class TableCsv
{
    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with
    {
        Injection = CsvInjection.Escape,
        WriteByteOrderMark = true,
        NewLine = "\r\n",
    };

    public static void Write(ReportTable table, Stream stream)
    {
        using var csv = CsvWriter.Create(stream, Format, leaveOpen: true);
        var columns = Columns(table);
        foreach (var (heading, _) in columns)
        {
            csv.WriteField(heading);
        }

        csv.EndRecord();
        foreach (var row in table.Rows)
        {
            foreach (var (_, write) in columns)
            {
                write(csv, row);
            }

            csv.EndRecord();
        }
    }

    private static List<(string Heading, Action<CsvWriter, IReadOnlyList<Cell>> Write)> Columns(ReportTable table)
    {
        var columns = new List<(string, Action<CsvWriter, IReadOnlyList<Cell>>)>();
        for (var index = 0; index < table.Columns.Count; index++)
        {
            var (column, id) = (index, table.Columns[index].Id);
            var isNumber = table.Columns[index].IsNumber;
            columns.Add((id, (csv, row) => WriteValue(csv, row[column], isNumber)));
            var cells = table.Rows.Select(row => row[column]).ToList();
            if (cells.OfType<TextCell>().Any(cell => cell.Text.English != cell.Code || cell.Text.Chinese != cell.Code))
            {
                columns.Add(($"{id}.en", (csv, row) => csv.WriteField((row[column] as TextCell)?.Text.English)));
                columns.Add(($"{id}.zh-Hant", (csv, row) => csv.WriteField((row[column] as TextCell)?.Text.Chinese)));
            }

            if (cells.Exists(cell => Note(cell) is not null))
            {
                columns.Add(($"{id}.note", (csv, row) => csv.WriteField(Note(row[column]))));
            }
        }

        return columns;
    }

    private static void WriteValue(CsvWriter csv, Cell cell, bool isNumber)
    {
        switch (cell)
        {
            case TextCell { Number: { } number } when isNumber:
                csv.WriteField(number, CsvText.NumberFormat, CultureInfo.InvariantCulture);
                break;
            case TextCell text:
                csv.WriteField(text.Code);
                break;
            case CountCell count:
                csv.WriteField(count.Count);
                break;
            case FigureCell { Figure: { State: FigureState.Known, Value: { } value } }:
                csv.WriteField(value, CsvText.NumberFormat, CultureInfo.InvariantCulture);
                break;
            default:
                csv.WriteField("");
                break;
        }
    }

    /// <summary>Why there is no value, or what to know about it; null where the value says all.</summary>
    private static string? Note(Cell cell) =>
        cell is not FigureCell { Figure: var figure } ? null
        : figure.State == FigureState.Known && figure is { Bound: FigureBound.Exact, Partial: null } ? null
        : string.Join("; ", FigureNotes.Of(figure));
}
