using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Reporting;

/// <summary>Cells that a section took from a table of the study as they stand there, in the words of both languages.</summary>
internal static class Wordings
{
    public static ReportSection Of(ReportSection section, ReferenceTables tables) =>
        tables.Wordings.Count == 0
            ? section
            : section with
            {
                Blocks =
                [
                    .. section.Blocks.Select(block =>
                        block switch
                        {
                            ReportTable table => Of(table, tables),
                            ChartBlock chart => chart with { Table = Of(chart.Table, tables) },
                            _ => block,
                        }
                    ),
                ],
            };

    private static ReportTable Of(ReportTable table, ReferenceTables tables) =>
        table with
        {
            Rows = [.. table.Rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select(cell => Of(cell, tables))])],
        };

    /// <summary>What has Chinese already keeps it.</summary>
    private static Cell Of(Cell cell, ReferenceTables tables) =>
        cell is TextCell { Text: var text } own && text.English == text.Chinese ? own with { Text = tables.Say(text.English) } : cell;
}
