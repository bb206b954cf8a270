using System.Globalization;
using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>Reference tables behind a figure, with the rows of each that are about it.</summary>
internal static class TableRowsTable
{
    public static string Of(IReadOnlyList<TableRows> tables) =>
        TextTable.Of(
            ["table", "file", "rows", "of", "at", "SHA-256"],
            [false, false, true, true, false, false],
            [
                .. tables.Select(table =>
                    (IReadOnlyList<string>)
                        [
                            table.Name,
                            table.File,
                            table.Rows == 0 ? "" : Count(table.About),
                            table.Rows == 0 ? "" : Count(table.Rows),
                            table.Places,
                            table.Hash,
                        ]
                ),
            ]
        );

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
