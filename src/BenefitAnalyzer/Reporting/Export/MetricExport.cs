using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Figures;
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

    /// <summary>
    /// Columns: the dimensions, value, numerator, denominator, low, high, like_for_like, bound, definition, figure, note; then, where figures
    /// were made from others, the value of each (such as <c>raw</c>), and of a comparison <c>tied_with</c>: what cannot be told apart from the row.
    /// </summary>
    public static string Csv(MetricResult result)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, CsvFormat, leaveOpen: true))
        {
            var roles = RolesOf(result);
            var isCompared = result.Query.Standardise is not null;
            string[] headings =
            [
                .. result.Query.By,
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
                .. roles,
                .. isCompared ? ["tied_with"] : Array.Empty<string>(),
            ];
            foreach (var heading in headings)
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
                    .. roles.Select(role => InputOf(figure, role)?.Value?.ToString(CultureInfo.InvariantCulture)),
                    .. isCompared ? [string.Join("; ", TiedWith(row))] : Array.Empty<string>(),
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
                if (result.Query.Standardise is not null)
                {
                    json.WriteStartArray("tied_with");
                    foreach (var other in TiedWith(row))
                    {
                        json.WriteStringValue(other);
                    }

                    json.WriteEndArray();
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>What the figures of an answer were made from, in the order of their first use: a heading each.</summary>
    public static IReadOnlyList<string> RolesOf(MetricResult result) =>
        [.. result.Rows.SelectMany(row => row.Figure.Inputs).Select(input => input.Role).Distinct()];

    /// <summary>One of the figures that a figure was made from.</summary>
    public static Figure? InputOf(Figure figure, string role) => figure.Inputs.FirstOrDefault(input => input.Role == role)?.Figure;

    /// <summary>The rows that cannot be told apart from a row, each by the value in which it differs.</summary>
    public static IEnumerable<string> TiedWith(MetricRow row) =>
        row.TiedWith.Select(other => other.Zip(row.Keys).First(pair => pair.First != pair.Second).First ?? "");
}
