using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenefitAnalyzer.Metrics.Figures;
using CsvHelper;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>A grid of figures for a spreadsheet (CSV) and for programs (JSON).</summary>
public static class FigureGridExport
{
    private static readonly CsvWriterOptions CsvFormat = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, NewLine = "\n" };
    private static readonly JsonWriterOptions JsonFormat = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One row a figure: the keys, definition, value, numerator, denominator, bound, figure, note.</summary>
    public static string Csv(FigureGrid grid)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, CsvFormat, leaveOpen: true))
        {
            foreach (var heading in grid.Keys.Concat(["definition", "value", "numerator", "denominator", "bound", "figure", "note"]))
            {
                csv.WriteField(heading);
            }

            csv.EndRecord();
            foreach (var row in grid.Rows)
            {
                foreach (var figure in row.Figures)
                {
                    decimal?[] numbers = [figure.Value, figure.Numerator, figure.Denominator];
                    IEnumerable<string?> cells =
                    [
                        .. row.Keys,
                        figure.Definition,
                        .. numbers.Select(number => number?.ToString("0.############################", CultureInfo.InvariantCulture)),
                        FigureNotes.Bound(figure.Bound),
                        figure.Id,
                        string.Join("; ", FigureNotes.Of(figure)),
                    ];
                    foreach (var cell in cells)
                    {
                        csv.WriteField(cell ?? "");
                    }

                    csv.EndRecord();
                }
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>An array of objects: the keys, and under the id of each definition all that is known of its figure.</summary>
    public static string Json(FigureGrid grid)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonFormat))
        {
            json.WriteStartArray();
            foreach (var row in grid.Rows)
            {
                json.WriteStartObject();
                foreach (var (name, key) in grid.Keys.Zip(row.Keys))
                {
                    json.WriteString(name, key);
                }

                foreach (var (definition, figure) in grid.Columns.Zip(row.Figures))
                {
                    json.WriteStartObject(definition.Id);
                    FigureJson.WriteFields(json, figure);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
