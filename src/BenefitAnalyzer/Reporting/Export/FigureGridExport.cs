using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>A grid of figures for a spreadsheet (CSV) and for programs (JSON).</summary>
public static class FigureGridExport
{
    /// <summary>One row a figure: the keys, definition, value, numerator, denominator, bound, figure, note.</summary>
    public static string Csv(FigureGrid grid) =>
        CsvText.Of(
            grid.Keys.Concat(["definition", "value", "numerator", "denominator", "bound", "figure", "note"]),
            grid.Rows.SelectMany(row =>
                row.Figures.Select(
                    IEnumerable<object?> (figure) =>
                        [
                            .. row.Keys,
                            figure.Definition,
                            figure.Value,
                            figure.Numerator,
                            figure.Denominator,
                            FigureNotes.Bound(figure.Bound),
                            figure.Id,
                            string.Join("; ", FigureNotes.Of(figure)),
                        ]
                )
            )
        );

    /// <summary>An array of objects: the keys, and under the id of each definition all that is known of its figure.</summary>
    public static string Json(FigureGrid grid) =>
        JsonText.Of(json =>
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
        });
}
