using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Reporting.Sections.WhatIf;

/// <summary>Tables whose figures are not those that a report prints: of other draws, or under other assumptions.</summary>
internal static class TableAddresses
{
    /// <summary>The same table, each figure under another address.</summary>
    /// <param name="address">From the address of the report's figure.</param>
    public static ReportTable Of(ReportTable table, Func<string, string> address) =>
        table with
        {
            Rows =
            [
                .. table.Rows.Select(row =>
                    (IReadOnlyList<Cell>)
                        [
                            .. row.Select(cell =>
                                cell is FigureCell { Figure: var figure } ? new FigureCell(figure with { Id = address(figure.Id) }) : cell
                            ),
                        ]
                ),
            ],
        };
}
