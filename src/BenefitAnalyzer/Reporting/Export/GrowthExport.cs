using System.Text.Json;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Growth;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>Growth for a spreadsheet (CSV) and for programs (JSON): one row a basis.</summary>
public static class GrowthExport
{
    /// <summary>Name of a basis in files: <c>naive</c>, <c>like-for-like</c>, <c>without-largest</c>.</summary>
    public static string NameOf(GrowthBasis basis) => GrowthAddress.NameOf(basis);

    public static string Csv(GrowthResult result) =>
        CsvText.Of(
            ["basis", "without", "services", "before", "after", "growth", "definition", "figure", "note"],
            result.Rows.Select(
                IEnumerable<object?> (row) =>
                    [
                        NameOf(row.Basis),
                        row.Without,
                        row.Change.Services,
                        row.Before.Value,
                        row.After.Value,
                        row.Change.Value,
                        row.Change.Definition,
                        row.Change.Id,
                        string.Join("; ", FigureNotes.Of(row.Change)),
                    ]
            )
        );

    public static string Json(GrowthResult result) =>
        JsonText.Of(json =>
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
        });

    private static void WriteFigure(Utf8JsonWriter json, string name, Figure figure)
    {
        json.WriteStartObject(name);
        FigureJson.WriteFields(json, figure);
        json.WriteEndObject();
    }
}
