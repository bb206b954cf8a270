using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>The answer of a metric for a spreadsheet (CSV) and for programs (JSON): one row a group.</summary>
public static class MetricExport
{
    /// <summary>
    /// Columns: the dimensions, value, numerator, denominator, low, high, like_for_like, bound, definition, figure, note; then, where figures
    /// were made from others, the value of each (such as <c>raw</c>), and of a comparison <c>tied_with</c>: what cannot be told apart from the row.
    /// </summary>
    public static string Csv(MetricResult result)
    {
        var roles = RolesOf(result);
        var isCompared = result.Query.Standardise is not null;
        return CsvText.Of(
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
            ],
            result.Rows.Select(
                IEnumerable<object?> (row) =>
                    [
                        .. row.Keys,
                        row.Figure.Value,
                        row.Figure.Numerator,
                        row.Figure.Denominator,
                        row.Figure.Low,
                        row.Figure.High,
                        row.Figure.LikeForLike,
                        FigureNotes.Bound(row.Figure.Bound),
                        row.Figure.Definition,
                        row.Figure.Id,
                        string.Join("; ", FigureNotes.Of(row.Figure)),
                        .. roles.Select(role => (object?)InputOf(row.Figure, role)?.Value),
                        .. isCompared ? [string.Join("; ", TiedWith(row))] : Array.Empty<string>(),
                    ]
            )
        );
    }

    /// <summary>An array of objects with the dimensions and all that is known of the figure.</summary>
    public static string Json(MetricResult result) =>
        JsonText.Of(json =>
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
        });

    /// <summary>What the figures of an answer were made from, in the order of their first use: a heading each.</summary>
    public static IReadOnlyList<string> RolesOf(MetricResult result) =>
        [.. result.Rows.SelectMany(row => row.Figure.Inputs).Select(input => input.Role).Distinct()];

    /// <summary>One of the figures that a figure was made from.</summary>
    public static Figure? InputOf(Figure figure, string role) => figure.Inputs.FirstOrDefault(input => input.Role == role)?.Figure;

    /// <summary>The rows that cannot be told apart from a row, each by the value in which it differs.</summary>
    public static IEnumerable<string> TiedWith(MetricRow row) =>
        row.TiedWith.Select(other => other.Zip(row.Keys).First(pair => pair.First != pair.Second).First ?? "");
}
