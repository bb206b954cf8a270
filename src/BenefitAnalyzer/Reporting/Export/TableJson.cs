using System.Text.Encodings.Web;
using System.Text.Json;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>A table as JSON: every row with its dimensions and, for each figure, all that is known of it.</summary>
internal static class TableJson
{
    private static readonly JsonWriterOptions Format = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Chinese stays readable; the file is never put into HTML
    };

    public static void Write(Report report, ReportTable table, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Format);
        json.WriteStartObject();
        json.WriteString("report", report.Id);
        json.WriteString("data", report.Data);
        json.WriteString("table", table.Id);
        WriteText(json, "title", table.Title);
        json.WriteString("currency", report.Currency);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("id", column.Id);
            WriteText(json, "title", column.Title);
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
            if (cell is TextCell text)
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
            else if (cell is FigureCell figure)
            {
                json.WritePropertyName(column.Id);
                WriteFigure(json, figure.Figure);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>A figure without a value publishes neither its parts nor its interval.</summary>
    private static void WriteFigure(Utf8JsonWriter json, Figure figure)
    {
        var isKnown = figure.State == FigureState.Known;
        json.WriteStartObject();
        WriteNumber(json, "value", isKnown ? figure.Value : null);
        json.WriteString("unit", JsonNamingPolicy.KebabCaseLower.ConvertName(figure.Unit.ToString()));
        json.WriteString("state", FigureNotes.State(figure.State));
        json.WriteString("bound", FigureNotes.Bound(figure.Bound));
        WriteNumber(json, "numerator", isKnown ? figure.Numerator : null);
        WriteNumber(json, "denominator", isKnown ? figure.Denominator : null);
        WriteNumber(json, "low", isKnown ? figure.Low : null);
        WriteNumber(json, "high", isKnown ? figure.High : null);
        WriteNumber(json, "like_for_like", isKnown ? figure.LikeForLike : null);
        if ((figure.Partial ?? figure.Reason) is { } note)
        {
            WriteText(json, "note", note);
        }

        json.WriteString("definition", figure.Definition);
        json.WriteString("figure", figure.Id);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, LocalText text)
    {
        json.WriteStartObject(name);
        json.WriteString("en", text.English);
        json.WriteString("zh-Hant", text.Chinese);
        json.WriteEndObject();
    }
}
