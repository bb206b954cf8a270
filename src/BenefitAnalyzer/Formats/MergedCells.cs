using ExcelDataReader;
using SheetRange = ExcelDataReader.CellRange;

namespace BenefitAnalyzer.Formats;

/// <summary>Merged cells of a sheet that is read row by row: only the upper left one of them holds their value.</summary>
internal sealed class MergedCells(IExcelDataReader sheet)
{
    private readonly ILookup<int, SheetRange> byFirstRow = (sheet.MergeCells ?? []).ToLookup(cells => cells.FromRow);
    private readonly List<(SheetRange Cells, object? Value)> open = [];
    private int row = -1; // 0-based, as ExcelDataReader counts

    /// <summary>Takes note of the row to which the sheet has moved.</summary>
    public void Read()
    {
        row++;
        open.RemoveAll(merged => merged.Cells.ToRow < row);
        open.AddRange(
            byFirstRow[row].Select(cells => (cells, cells.FromColumn < sheet.FieldCount ? sheet.GetValue(cells.FromColumn) : null))
        );
    }

    /// <summary>The value of the merged cells that a column of the row lies in; null where it lies in none, or they have no value.</summary>
    /// <param name="column">0-based.</param>
    public object? ValueOver(int column) => open.Find(merged => merged.Cells.FromColumn <= column && column <= merged.Cells.ToColumn).Value;
}
