using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Growth;
using CsvHelper;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>Growth for a spreadsheet (CSV) and for programs (JSON): one row a basis.</summary>
public static class GrowthExport
{
    private static readonly CsvWriterOptions CsvFormat = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, NewLine = "\n" };
    private static readonly JsonWriterOptions JsonFormat = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Name of a basis in files: <c>naive</c>, <c>like-for-like</c>, <c>without-largest</c>.</summary>
    public static string NameOf(GrowthBasis basis) => GrowthAddress.NameOf(basis);

    public static string Csv(GrowthResult result)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, CsvFormat, leaveOpen: true))
        {
            Write(csv, ["basis", "without", "services", "before", "after", "growth", "definition", "figure", "note"]);
            foreach (var row in result.Rows)
            {
                Write(
                    csv,
                    [
                        NameOf(row.Basis),
                        row.Without,
                        Number(row.Change.Services),
                        Number(row.Before.Value),
                        Number(row.After.Value),
                        Number(row.Change.Value),
                        row.Change.Definition,
                        row.Change.Id,
                        string.Join("; ", FigureNotes.Of(row.Change)),
                    ]
                );
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static string Json(GrowthResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonFormat))
        {
            json.WriteStartObject();
            json.WriteString("metric", result.Metric.Definition);
            json.WriteString("growth_from", result.Query.Before.ToString());
            json.WriteString("growth_to", result.Query.After.ToString());
            json.WriteString("largest", result.Largest);
            json.WriteStartArray("digital_above_volume");
            foreach (var service in result.Flagged)
            {
                json.WriteStringValue(service);
            }

            json.WriteEndArray();
            json.WriteStartArray("rows");
            foreach (var row in result.Rows)
            {
                json.WriteStartObject();
                json.WriteString("basis", NameOf(row.Basis));
                json.WriteString("without", row.Without);
                FigureJson.WriteFields(json, row.Change);
                WriteFigure(json, "before", row.Before);
                WriteFigure(json, "after", row.After);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, Figure figure)
    {
        json.WriteStartObject(name);
        FigureJson.WriteFields(json, figure);
        json.WriteEndObject();
    }

    private static void Write(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell ?? "");
        }

        csv.EndRecord();
    }

    private static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
