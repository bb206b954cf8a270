using System.Text.Json;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>A table as JSON: every row with its dimensions and, for each figure, all that is known of it.</summary>
internal static class TableJson
{
    public static void Write(Report report, ReportTable table, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, JsonText.Format);
        json.WriteStartObject();
        json.WriteString("report", report.Id);
        json.WriteString("data", report.Data);
        json.WriteString("table", table.Id);
        FigureJson.WriteText(json, "title", table.Title);
        json.WriteString("currency", report.Currency);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("id", column.Id);
            FigureJson.WriteText(json, "title", column.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            WriteRow(json, table.Columns, row);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, IReadOnlyList<ReportColumn> columns, IReadOnlyList<Cell> row)
    {
        json.WriteStartObject();
        json.WriteStartObject("dimensions");
        foreach (var (column, cell) in columns.Zip(row))
        {
            if (cell is TextCell text && !(column.IsNumber && text.Number is not null))
            {
                json.WriteString(column.Id, text.Code);
            }
        }

        json.WriteEndObject();
        foreach (var (column, cell) in columns.Zip(row))
        {
            if (cell is CountCell count)
            {
                json.WriteNumber(column.Id, count.Count);
            }
            else if (cell is TextCell { Number: { } number } && column.IsNumber)
            {
                json.WriteNumber(column.Id, number);
            }
            else if (cell is FigureCell figure)
            {
                json.WritePropertyName(column.Id);
                json.WriteStartObject();
                FigureJson.WriteFields(json, figure.Figure);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }
}
