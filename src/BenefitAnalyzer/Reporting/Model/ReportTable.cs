using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Model;

/// <summary>A table block. Every row has as many cells as there are columns.</summary>
/// <param name="Id">Stable name: its CSV is <c>ID.csv</c>.</param>
public sealed record ReportTable(string Id, LocalText Title, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
    : Block
{
    /// <summary>Where the numbers come from; printed below the table.</summary>
    public LocalText? Source { get; init; }

    /// <summary>How the numbers are to be read; printed below the table.</summary>
    public LocalText? Note { get; init; }

    /// <summary>Columns that follow from others. Where a rule does not give a cell's number, the number stands.</summary>
    public IReadOnlyList<ColumnRule> Rules { get; init; } = [];

    /// <summary>Whether the last row is the sum of the rows above it.</summary>
    public bool HasTotalRow { get; init; }

    /// <summary>What page and documents show of it; null where they show all rows that they have room for.</summary>
    public RowsShown? Shown { get; init; }

    /// <summary>The same table without some of its columns, which no rule may need.</summary>
    public ReportTable Without(Func<ReportColumn, bool> isLeftOut)
    {
        bool[] isKept = [.. Columns.Select(column => !isLeftOut(column))];
        return this with
        {
            Columns = [.. Columns.Where((_, at) => isKept[at])],
            Rows = [.. Rows.Select(row => (IReadOnlyList<Cell>)[.. row.Where((_, at) => isKept[at])])],
        };
    }

    /// <summary>The same table without a column that says one and the same in every row; as it stands where the column says more, or is all there is.</summary>
    public ReportTable WithoutRepeated(string column)
    {
        var at = Columns.ToList().FindIndex(own => own.Id == column);
        return at < 0 || Columns.Count == 1 || Rows.Select(row => row[at]).Distinct().Count() > 1
            ? this
            : Without(own => own.Id == column) with
            {
                Rules = at > 0 ? Rules : [.. Rules.Select(rule => rule is RunningTotal total ? total with { IsOfEach = false } : rule)],
            };
    }
}

/// <summary>A column of a <see cref="ReportTable"/>.</summary>
/// <param name="Id">Heading in CSV and JSON.</param>
/// <param name="IsNumber">Numbers are aligned to the right.</param>
public sealed record ReportColumn(string Id, LocalText Title, bool IsNumber)
{
    public static ReportColumn Text(string id, string english, string chinese) => Text(id, new LocalText(english, chinese));

    public static ReportColumn Text(string id, LocalText title) => new(id, title, IsNumber: false);

    public static ReportColumn Number(string id, string english, string chinese) => Number(id, new LocalText(english, chinese));

    public static ReportColumn Number(string id, LocalText title) => new(id, title, IsNumber: true);
}
