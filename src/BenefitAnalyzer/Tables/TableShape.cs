using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Tables;

/// <summary>Puts the rows of a file into the shape of a <see cref="Table"/>: headings first, empty rows out, one cell a heading.</summary>
internal sealed class TableShape(string reference, string file, Action<Diagnostic> report)
{
    private readonly List<IReadOnlyList<TableCell>> rows = [];
    private IReadOnlyList<TableCell>? headings;

    public void Add(IReadOnlyList<TableCell> cells)
    {
        if (cells.All(cell => cell.Text.Length == 0))
        {
            return;
        }

        if (headings is null)
        {
            headings = cells;
            ReportRepeatedHeadings(cells);
            return;
        }

        if (cells.Skip(headings.Count).FirstOrDefault(cell => cell.Text.Length > 0) is { } extra)
        {
            report(extra.Error(DiagnosticCodes.TableValue, $"'{extra.Text}' stands beyond the last of {headings.Count} headings"));
        }

        // Trailing empty cells may be left out of a line typed by hand.
        rows.Add([
            .. cells.Take(headings.Count),
            .. Enumerable.Repeat(cells[^1] with { Text = "" }, Math.Max(0, headings.Count - cells.Count)),
        ]);
    }

    public Table? ToTable()
    {
        if (headings is null)
        {
            report(Diagnostic.Error(DiagnosticCodes.TableNotFound, file, null, "the table is empty: its first row must hold the headings"));
            return null;
        }

        return new Table(reference, headings, rows);
    }

    private void ReportRepeatedHeadings(IReadOnlyList<TableCell> cells)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var cell in cells.Where(cell => cell.Text.Length > 0 && !seen.Add(cell.Text)))
        {
            report(cell.Error(DiagnosticCodes.DuplicateName, $"the heading '{cell.Text}' stands twice"));
        }
    }
}
