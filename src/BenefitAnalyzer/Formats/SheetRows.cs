using BenefitAnalyzer.Tables;
using ExcelDataReader;

namespace BenefitAnalyzer.Formats;

/// <summary>The first rows of a sheet, whatever they are.</summary>
/// <param name="Own">Texts of the cells from the sheet's first row and column on; rows without any among them.</param>
/// <param name="Covered">The same, and in every cell that a merged one covers the text of that.</param>
internal sealed record SheetRows(string Name, IReadOnlyList<IReadOnlyList<string>> Own, IReadOnlyList<IReadOnlyList<string>> Covered)
{
    /// <summary>Reads the sheet at which a reader of the workbook stands.</summary>
    internal static SheetRows Of(IExcelDataReader sheet, int most)
    {
        var own = new List<IReadOnlyList<string>>();
        while (own.Count < most && sheet.Read())
        {
            own.Add([.. Enumerable.Range(0, sheet.FieldCount).Select(column => TypedCell.TextOf(sheet.GetValue(column)))]);
        }

        var covered = own.Select(row => row.ToArray()).ToList();
        foreach (var cells in (sheet.MergeCells ?? []).Where(cells => cells.FromRow < own.Count))
        {
            for (var row = cells.FromRow; row <= cells.ToRow && row < own.Count; row++)
            {
                for (var column = cells.FromColumn; column <= cells.ToColumn && column < covered[row].Length; column++)
                {
                    covered[row][column] = own[cells.FromRow][cells.FromColumn];
                }
            }
        }

        return new SheetRows(sheet.Name, own, covered);
    }
}
