using BenefitAnalyzer.Tables;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>A table with a column for each fiscal year, as annexes print it, turned into one with a row for each amount.</summary>
internal static class YearColumns
{
    /// <summary>The same table with <c>year</c> and <c>amount</c>; each amount keeps the place of its own cell. A table without columns of years stays as it is.</summary>
    public static Table ToRows(Table table)
    {
        int[] years = [.. table.Headings.Index().Where(heading => IsYear(heading.Item.Text)).Select(heading => heading.Index)];
        if (years.Length == 0 || table.IndexOf("year") is not null || table.IndexOf("amount") is not null)
        {
            return table;
        }

        int[] others = [.. Enumerable.Range(0, table.Headings.Count).Except(years)];
        var first = table.Headings[0];
        return new Table(
            table.Reference,
            [first with { Text = "year" }, first with { Text = "amount" }, .. others.Select(at => table.Headings[at])],
            [
                .. table.Rows.SelectMany(row =>
                    years.Select(at =>
                        (IReadOnlyList<TableCell>)
                            [row[at] with { Text = table.Headings[at].Text }, row[at], .. others.Select(other => row[other])]
                    )
                ),
            ]
        );
    }

    /// <summary>The same, for a table that may have a row for each amount.</summary>
    public static Table ToRows(Table table, IReadOnlyList<ReferenceColumn> columns) => TakesYears(columns) ? ToRows(table) : table;

    /// <summary>Whether a table has columns of years instead of <c>year</c> and <c>amount</c>.</summary>
    public static bool Stand(Table table, IReadOnlyList<ReferenceColumn> columns) =>
        TakesYears(columns) && !ReferenceEquals(ToRows(table), table);

    private static bool TakesYears(IReadOnlyList<ReferenceColumn> columns) =>
        columns.Any(column => column.Heading == "year") && columns.Any(column => column.Heading == "amount");

    private static bool IsYear(string heading) => heading.Length > 0 && FiscalYear.TryParse(heading, out _);
}
