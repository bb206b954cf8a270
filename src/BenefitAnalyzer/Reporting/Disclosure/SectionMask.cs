using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>A last look at a section that is written: figures of its tables that it did not ask the report's mask for are judged beside all that was published before.</summary>
internal sealed class SectionMask(ReportMask mask)
{
    public ReportSection Of(ReportSection section, CancellationToken token) =>
        section with
        {
            Blocks = [.. section.Blocks.Select(block => Of(block, token))],
        };

    /// <summary>A picture some of whose figures are hidden gives way to its table.</summary>
    private Block Of(Block block, CancellationToken token) =>
        block switch
        {
            ReportTable table => Of(table, token),
            ChartBlock chart => Of(chart.Table, token) is var table && ReferenceEquals(table, chart.Table) ? chart : table,
            _ => block,
        };

    private ReportTable Of(ReportTable table, CancellationToken token)
    {
        List<Figure> figures = [.. table.Rows.SelectMany(row => row).OfType<FigureCell>().Select(cell => cell.Figure)];
        var masked = new Queue<Figure>(mask.Hide(figures, token));
        return masked.SequenceEqual(figures, ReferenceEqualityComparer.Instance)
            ? table
            : table with
            {
                Rows =
                [
                    .. table.Rows.Select(row =>
                        (IReadOnlyList<Cell>)[.. row.Select(cell => cell is FigureCell ? new FigureCell(masked.Dequeue()) : cell)]
                    ),
                ],
            };
    }
}
