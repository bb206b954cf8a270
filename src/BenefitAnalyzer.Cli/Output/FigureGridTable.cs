using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>A grid of figures as a table to read; what a row is short of stands at its end, once.</summary>
internal static class FigureGridTable
{
    public static string Of(FigureGrid grid, string currency)
    {
        var number = new ConsoleNumber(currency);
        var hasNotes = grid.Rows.Any(row => Note(row).Length > 0);
        return TextTable.Of(
            [
                .. grid.Keys,
                .. grid.Columns.Select(definition => $"{definition.Id}@{definition.Version}"),
                .. hasNotes ? ["note"] : Array.Empty<string>(),
            ],
            [.. grid.Keys.Select(_ => false), .. grid.Columns.Select(_ => true), .. hasNotes ? [false] : Array.Empty<bool>()],
            [
                .. grid.Rows.Select(row =>
                    (IReadOnlyList<string>)
                        [
                            .. row.Keys.Select(key => key ?? "(none)"),
                            .. row.Figures.Select(number.Of),
                            .. hasNotes ? [Note(row)] : Array.Empty<string>(),
                        ]
                ),
            ]
        );
    }

    private static string Note(FigureGridRow row) =>
        string.Join("; ", row.Figures.Select(figure => figure.Partial?.English).OfType<string>().Distinct());
}
