using System.Security.Cryptography;
using System.Text;
using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Tables;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Inputs.Sheets;

/// <summary>One sheet of the workbook: what it shows of a study.</summary>
internal abstract class InputSheet
{
    /// <summary>Name of the sheet, which the journal gives too.</summary>
    public abstract string Name { get; }

    public abstract LocalText Title { get; }

    /// <summary>What is known about its columns, by heading.</summary>
    public abstract IReadOnlyList<ReferenceColumn> Columns { get; }

    /// <summary>Headings whose values tell a row from the others.</summary>
    public abstract IReadOnlyList<string> Keys { get; }

    /// <summary>Whether rows can neither be added nor taken away.</summary>
    public virtual bool HasFixedRows => false;

    /// <summary>What the sheet shows: the study as it stands.</summary>
    public abstract Table Current(StudyInputs inputs);

    /// <summary>The column of a heading; a text that nothing reads when the heading is not known.</summary>
    public ReferenceColumn ColumnOf(string heading) =>
        Columns.FirstOrDefault(column => string.Equals(column.Heading, heading, StringComparison.OrdinalIgnoreCase))
        ?? new ReferenceColumn(heading).Means("a column of the table's own: kept, not read", "表格自設的欄：保留但不讀取");

    /// <summary>Tells whether a study has changed since a workbook was written from it.</summary>
    public static string StateOf(Table table)
    {
        var cells = table.Rows.Prepend(table.Headings).Select(row => string.Join('\u001F', row.Select(cell => cell.Text)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001E', cells))))[..16];
    }
}
