namespace BenefitAnalyzer.Tables;

/// <summary>A small table from CSV or XLSX: a row of headings, and rows that have exactly one cell a heading.</summary>
/// <param name="Reference">How the study names it: <c>tables/offices.csv</c> or <c>book.xlsx#Offices</c>.</param>
/// <param name="Headings">The cells of the heading row; a heading may be empty.</param>
/// <param name="Rows">Rows with something in them, in file order.</param>
public sealed record Table(string Reference, IReadOnlyList<TableCell> Headings, IReadOnlyList<IReadOnlyList<TableCell>> Rows)
{
    /// <summary>0-based index of a heading, without regard to capitals; null when the table lacks it.</summary>
    public int? IndexOf(string heading)
    {
        for (var index = 0; index < Headings.Count; index++)
        {
            if (string.Equals(Headings[index].Text, heading, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return null;
    }
}
