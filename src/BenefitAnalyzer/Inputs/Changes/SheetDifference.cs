using BenefitAnalyzer.Inputs.Sheets;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Inputs.Changes;

/// <summary>A row of the sheet after the change.</summary>
/// <param name="Was">0-based index of the row in the current table; null for a new row.</param>
/// <param name="Cells">Null for a row that was taken away.</param>
internal sealed record RowChange(int? Was, IReadOnlyList<TableCell>? Cells);

/// <summary>How an edited sheet differs from what the study holds. Sorting the sheet is no change; new rows come last.</summary>
internal sealed class SheetDifference
{
    private SheetDifference(InputSheet sheet, Table current, Table edited, IReadOnlyList<RowChange> rows)
    {
        Sheet = sheet;
        Current = current;
        Edited = edited;
        Rows = rows;
    }

    public InputSheet Sheet { get; }

    public Table Current { get; }

    /// <summary>The sheet in the order of the study, with values written as they were where they are the same.</summary>
    public Table Edited { get; }

    public IReadOnlyList<RowChange> Rows { get; }

    public IReadOnlyList<InputChange> Changes => [.. Rows.SelectMany(ChangesOf)];

    public static SheetDifference Of(InputSheet sheet, Table current, Table edited)
    {
        int[] order = [.. current.Headings.Select(heading => edited.IndexOf(heading.Text)!.Value)];
        var proposed = edited.Rows.Select(row => order.Select(at => row[at]).ToList()).ToList();
        var byKey = Keyed(sheet, current, proposed);
        var rows = new List<RowChange>();
        foreach (var (key, row) in Keyed(sheet, current, current.Rows))
        {
            var at = rows.Count;
            rows.Add(byKey.Remove(key, out var cells) ? new RowChange(at, AsWritten(sheet, current, row, cells)) : new RowChange(at, null));
        }

        rows.AddRange(
            byKey.OrderBy(added => proposed.IndexOf((List<TableCell>)added.Value)).Select(added => new RowChange(null, added.Value))
        );
        return new SheetDifference(
            sheet,
            current,
            edited with
            {
                Headings = [.. order.Select(at => edited.Headings[at])],
                Rows = [.. rows.Select(row => row.Cells).OfType<IReadOnlyList<TableCell>>()],
            },
            rows
        );
    }

    /// <summary>Rows by the texts that tell them apart; the second of the same key is told from the first.</summary>
    private static Dictionary<string, IReadOnlyList<TableCell>> Keyed(
        InputSheet sheet,
        Table table,
        IEnumerable<IReadOnlyList<TableCell>> rows
    )
    {
        var keyed = new Dictionary<string, IReadOnlyList<TableCell>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = string.Join('\u001F', KeyOf(sheet, table, row));
            for (var again = 2; !keyed.TryAdd(key, row); again++)
            {
                key = $"{string.Join('\u001F', KeyOf(sheet, table, row))}\u001F{again}";
            }
        }

        return keyed;
    }

    private static IEnumerable<string> KeyOf(InputSheet sheet, Table table, IReadOnlyList<TableCell> row) =>
        sheet.Keys.Select(key => table.IndexOf(key) is { } at ? row[at].Text : "");

    private static List<TableCell> AsWritten(
        InputSheet sheet,
        Table table,
        IReadOnlyList<TableCell> old,
        IReadOnlyList<TableCell> edited
    ) =>
        [
            .. edited.Select(
                (cell, at) =>
                {
                    var column = sheet.ColumnOf(table.Headings[at].Text);
                    return cell with
                    {
                        Text = column.IsOnlyShown ? old[at].Text : CellValues.Written(column.Form, old[at].Text, cell.Text),
                    };
                }
            ),
        ];

    private IEnumerable<InputChange> ChangesOf(RowChange row)
    {
        if (row is { Was: { } was, Cells: { } now })
        {
            var old = Current.Rows[was];
            return Enumerable
                .Range(0, now.Count)
                .Where(at => old[at].Text != now[at].Text)
                .Select(at => new InputChange(Sheet.Name, Label(old), Current.Headings[at].Text, old[at].Text, now[at].Text));
        }

        return row.Cells is { } added
            ? [new InputChange(Sheet.Name, Label(added), null, null, Whole(added))]
            : [new InputChange(Sheet.Name, Label(Current.Rows[row.Was!.Value]), null, Whole(Current.Rows[row.Was.Value]), null)];
    }

    private string Label(IReadOnlyList<TableCell> row) => string.Join(" ", KeyOf(Sheet, Current, row).Where(text => text.Length > 0));

    private string Whole(IReadOnlyList<TableCell> row) =>
        string.Join(
            "; ",
            Current.Headings.Zip(row).Where(cell => cell.Second.Text.Length > 0).Select(cell => $"{cell.First.Text}={cell.Second.Text}")
        );
}
