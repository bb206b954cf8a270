using BenefitAnalyzer.Formats;

namespace BenefitAnalyzer.Ingestion.Suggestions.Samples;

/// <summary>Where the table of a sheet lies: titles may stand above its headings, which may fill several rows.</summary>
/// <param name="Headings">As <see cref="XlsxFormat"/> reads them from there.</param>
/// <param name="HeadingRow">1-based, the first of them.</param>
/// <param name="FirstColumn">1-based.</param>
/// <param name="Rows">Rows below the headings that hold anything.</param>
internal sealed record SheetTable(string Sheet, IReadOnlyList<string> Headings, int HeadingRow, int HeadingRows, int FirstColumn, int Rows)
{
    /// <summary>Rows of a sheet that are looked at.</summary>
    public const int FirstRows = 1_000;

    private const int MostHeadingRows = 9;

    /// <summary>How much a sheet holds: records are most of a workbook.</summary>
    public long Size => (long)Rows * Headings.Count;

    /// <summary>What a source must say; null where the table begins in the first cell.</summary>
    public CellRange? Range =>
        HeadingRow == 1 && FirstColumn == 1
            ? null
            : new CellRange(FirstColumn, HeadingRow, FirstColumn + Headings.Count - 1, CellRange.LastOfSheet);

    /// <summary>The table of a sheet; null when there is none.</summary>
    public static SheetTable? Of(SheetRows sheet)
    {
        var usual = sheet
            .Own.Select(row => row.Count(IsFilled))
            .Where(filled => filled > 0)
            .CountBy(filled => filled)
            .OrderByDescending(count => count.Value)
            .ThenByDescending(count => count.Key)
            .FirstOrDefault()
            .Key;
        var first = usual < 2 ? -1 : sheet.Covered.ToList().FindIndex(row => MayBeHeadings(row, usual));
        if (first < 0)
        {
            return null;
        }

        var rows = 1;
        while (rows < MostHeadingRows && GoesOn(sheet, first + rows))
        {
            rows++;
        }

        string[] headings = [.. Joined(sheet.Covered.Skip(first).Take(rows).ToList())];
        var column = Array.FindIndex(headings, IsFilled);
        return new SheetTable(
            sheet.Name,
            [.. headings[column..(Array.FindLastIndex(headings, IsFilled) + 1)]],
            first + 1,
            rows,
            column + 1,
            sheet.Own.Skip(first + rows).Count(row => row.Any(IsFilled))
        );
    }

    /// <summary>A title is one text, over however many cells it is merged; two or three stand side by side.</summary>
    private static bool MayBeHeadings(IReadOnlyList<string> row, int usual) =>
        2 * row.Count(IsFilled) > usual && row.Where(IsFilled).Distinct().Count() >= Math.Max(2, usual / 3);

    /// <summary>Whether a row belongs to the headings above it: those span several of its cells, or reach down into it.</summary>
    /// <remarks>Digits are those of a record, of which nothing may be shown.</remarks>
    private static bool GoesOn(SheetRows sheet, int row) =>
        row < sheet.Own.Count
        && sheet.Own[row].Any(IsFilled)
        && !sheet.Own[row].Any(cell => cell.Any(char.IsAsciiDigit) || PersonalColumns.IsPersonal(cell))
        && Enumerable
            .Range(0, sheet.Own[row].Count)
            .Any(column =>
                IsCovered(sheet, row - 1, column)
                || (IsCovered(sheet, row, column) && sheet.Covered[row][column] == sheet.Covered[row - 1][column])
            );

    private static bool IsCovered(SheetRows sheet, int row, int column) =>
        !IsFilled(sheet.Own[row][column]) && IsFilled(sheet.Covered[row][column]);

    private static IEnumerable<string> Joined(List<IReadOnlyList<string>> rows) =>
        Enumerable.Range(0, rows[0].Count).Select(column => XlsxFormat.HeadingOf(rows.Select(row => row[column])));

    private static bool IsFilled(string cell) => cell.Length > 0;
}
