using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>A table with known columns: says which are missing or misspelt, and gives its rows for reading by column.</summary>
internal sealed class ReferenceSheet
{
    private readonly Table table;
    private readonly Action<Diagnostic> report;

    private ReferenceSheet(Table table, Action<Diagnostic> report)
    {
        this.table = table;
        this.report = report;
    }

    public IEnumerable<ReferenceRow> Rows => table.Rows.Select(cells => new ReferenceRow(table, cells, report));

    /// <summary>Rows that have a <c>code</c> which no earlier row has; the others are reported and left out.</summary>
    public IReadOnlyList<(string Code, ReferenceRow Row)> RowsByCode()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unique = new List<(string, ReferenceRow)>();
        foreach (var row in Rows)
        {
            if (row.RequiredText("code") is not { } code)
            {
                continue;
            }

            if (seen.Add(code))
            {
                unique.Add((code, row));
            }
            else
            {
                row.Report("code", DiagnosticCodes.DuplicateName, $"the code '{code}' stands twice");
            }
        }

        return unique;
    }

    /// <summary>The sheet; null when the table lacks a required column.</summary>
    public static ReferenceSheet? Of(Table table, IReadOnlyList<ReferenceColumn> columns, Action<Diagnostic> report)
    {
        var start = table.Headings[0];
        var missing = columns.Where(column => column.IsRequired && table.IndexOf(column.Heading) is null).ToList();
        foreach (var column in missing)
        {
            var hint = NearestName.Hint(column.Heading, table.Headings.Select(heading => heading.Text));
            report(start.Error(DiagnosticCodes.TableColumnMissing, $"there is no column '{column.Heading}'{hint}"));
        }

        var known = columns.Select(column => column.Heading).ToList();
        foreach (
            var heading in table.Headings.Where(heading =>
                heading.Text.Length > 0 && !known.Contains(heading.Text, StringComparer.OrdinalIgnoreCase)
            )
        )
        {
            // A column of notes is welcome; one that nearly has a known name was meant to be read.
            if (NearestName.Find(heading.Text, known) is { } near && table.IndexOf(near) is null)
            {
                report(
                    heading.Warning(DiagnosticCodes.TableColumnUnknown, $"the column '{heading.Text}' is not read; did you mean '{near}'?")
                );
            }
        }

        return missing.Count == 0 ? new ReferenceSheet(table, report) : null;
    }
}
