namespace BenefitAnalyzer.Reporting.Workbooks.Formulas;

/// <summary>A cell of a workbook, whatever its sheets are called.</summary>
/// <param name="Sheet">0-based number of the table, or <see cref="Trace"/>.</param>
/// <param name="Row">1-based, as people see it.</param>
/// <param name="Column">0-based.</param>
internal readonly record struct CellPlace(int Sheet, int Row, int Column)
{
    /// <summary>The sheet of all figures.</summary>
    public const int Trace = -1;

    /// <summary>Where rows of tables and of the trace begin: below title, link and headings.</summary>
    public const int FirstRow = 5;

    public bool IsBelow(CellPlace other) => Sheet == other.Sheet && Column == other.Column && Row == other.Row + 1;

    public bool IsRightOf(CellPlace other) => Sheet == other.Sheet && Row == other.Row && Column == other.Column + 1;
}

/// <summary>A cell that a formula names, and the number in it.</summary>
internal readonly record struct Operand(CellPlace Place, decimal Value);
