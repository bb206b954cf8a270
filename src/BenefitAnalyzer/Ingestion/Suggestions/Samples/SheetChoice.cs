using System.Globalization;
using BenefitAnalyzer.Formats;

namespace BenefitAnalyzer.Ingestion.Suggestions.Samples;

/// <summary>The sheet of a workbook that looks like records, and what the others are.</summary>
internal sealed class SheetChoice
{
    private readonly IReadOnlyList<(string Name, SheetTable? Table)> sheets;

    private SheetChoice(IReadOnlyList<(string Name, SheetTable? Table)> sheets, SheetTable table)
    {
        this.sheets = sheets;
        Table = table;
    }

    public SheetTable Table { get; }

    /// <summary>Null for the first, which is read where a source names none.</summary>
    public string? Sheet => Table.Sheet == sheets[0].Name ? null : Table.Sheet;

    public FormatOptions Options =>
        new()
        {
            Sheet = Sheet,
            Range = Table.Range,
            HeadingRows = Table.HeadingRows,
        };

    /// <summary>The table with most cells; null when no sheet holds one.</summary>
    public static SheetChoice? Of(IReadOnlyList<SheetRows> sheets)
    {
        var tables = sheets.Select(sheet => (sheet.Name, Table: SheetTable.Of(sheet))).ToList();
        return tables.Select(sheet => sheet.Table).OfType<SheetTable>().MaxBy(table => table.Size) is { } best
            ? new SheetChoice(tables, best)
            : null;
    }

    public IEnumerable<string> Reasons()
    {
        var others = sheets.Where(sheet => sheet.Name != Table.Sheet).ToList();
        if (others.Count > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"sheet '{Table.Sheet}' looks like records: {Table.Headings.Count:#,0} columns, {RowsOf(Table)}; the others: {string.Join(", ", others.Select(sheet => $"'{sheet.Name}' ({(sheet.Table is null ? "no table" : RowsOf(sheet.Table))})"))}"
            );
        }

        if (Table.HeadingRow > 1)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"the headings stand in row {Table.HeadingRow}; what is above them is no record"
            );
        }

        if (Table.HeadingRows > 1)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"cells are merged in the headings, which fill {Table.HeadingRows} rows"
            );
        }

        if (Table.Range is not null)
        {
            yield return "the range ends with the last row that a sheet can have: files of other months may be longer than this one";
        }
    }

    public IEnumerable<string> Notes()
    {
        var alike = sheets
            .Where(sheet => sheet.Name != Table.Sheet && sheet.Table is { } other && other.Headings.SequenceEqual(Table.Headings))
            .Select(sheet => $"'{sheet.Name}'")
            .ToList();
        if (alike.Count > 0)
        {
            yield return $"ASK: {string.Join(", ", alike)} {(alike.Count == 1 ? "has" : "have")} the same headings: a source reads one sheet, so give each a source of its own";
        }
    }

    private static string RowsOf(SheetTable table) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(table.HeadingRow + table.HeadingRows + table.Rows > SheetTable.FirstRows ? "some " : "")}{table.Rows:#,0} {(table.Rows == 1 ? "row" : "rows")}"
        );
}
