using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenefitAnalyzer.Metrics;
using CsvHelper;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>The answer of a metric for a spreadsheet (CSV) and for programs (JSON): one row a group.</summary>
public static class MetricExport
{
    private static readonly CsvWriterOptions CsvFormat = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, NewLine = "\n" };
    private static readonly JsonWriterOptions JsonFormat = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Columns: the dimensions, value, numerator, denominator, low, high, like_for_like, bound, definition, figure, note.</summary>
    public static string Csv(MetricResult result)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, CsvFormat, leaveOpen: true))
        {
            foreach (
                var heading in result.Query.By.Concat([
                    "value",
                    "numerator",
                    "denominator",
                    "low",
                    "high",
                    "like_for_like",
                    "bound",
                    "definition",
                    "figure",
                    "note",
                ])
            )
            {
                csv.WriteField(heading);
            }

            csv.EndRecord();
            foreach (var row in result.Rows)
            {
                var figure = row.Figure;
                decimal?[] numbers = [figure.Value, figure.Numerator, figure.Denominator, figure.Low, figure.High, figure.LikeForLike];
                IEnumerable<string?> cells =
                [
                    .. row.Keys,
                    .. numbers.Select(number => number?.ToString(CultureInfo.InvariantCulture)),
                    FigureNotes.Bound(figure.Bound),
                    figure.Definition,
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

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>An array of objects with the dimensions and all that is known of the figure.</summary>
    public static string Json(MetricResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonFormat))
        {
            json.WriteStartArray();
            foreach (var row in result.Rows)
            {
                json.WriteStartObject();
                foreach (var (dimension, key) in result.Query.By.Zip(row.Keys))
                {
                    json.WriteString(dimension, key);
                }

                FigureJson.WriteFields(json, row.Figure);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
