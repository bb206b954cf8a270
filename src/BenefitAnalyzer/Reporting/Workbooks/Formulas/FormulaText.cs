using System.Globalization;
using BenefitAnalyzer.Inputs.Workbooks;

namespace BenefitAnalyzer.Reporting.Workbooks.Formulas;

/// <summary>Formulas in the words of one workbook, where sheets have names.</summary>
/// <param name="names">Of the tables' sheets in their order.</param>
/// <param name="sheet">On which the formula stands.</param>
internal sealed class FormulaText(IReadOnlyList<string> names, string trace, int sheet)
{
    private const int MostSingle = 3;

    public string Of(Operand operand) => Of(operand.Place);

    public string Of(CellPlace place) => SheetOf(place) + Cell(place);

    /// <summary>The cell with its sheet and fixed against copying, as names and links need it.</summary>
    public string Fixed(CellPlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"{Quoted(place)}${CellText.Letters(place.Column)}${place.Row}");

    /// <summary>The cell with its sheet, for a reader.</summary>
    public string Link(CellPlace place) => Quoted(place) + Cell(place);

    /// <summary>One cell, or <c>SUM</c> over as few ranges as hold them.</summary>
    public string Sum(IReadOnlyList<Operand> operands) =>
        operands.Count switch
        {
            0 => "0",
            1 => Of(operands[0]),
            _ when Ranges(operands) is { Count: var count } ranges && (count < operands.Count || count > MostSingle) =>
                $"SUM({string.Join(',', ranges)})",
            _ => string.Join('+', operands.Select(Of)),
        };

    /// <summary>What is taken off: few cells one by one, many as a sum.</summary>
    public IEnumerable<string> Subtrahends(IReadOnlyList<Operand> operands) =>
        operands.Count <= MostSingle ? operands.Select(Of) : [$"SUM({string.Join(',', Ranges(operands))})"];

    /// <summary>The cells as one range; null when they do not stand in one line.</summary>
    public string? Range(IReadOnlyList<Operand> operands) => Ranges(operands) is [var only] ? only : null;

    /// <summary>How many ranges hold the cells: what decides whether a formula is too long.</summary>
    public static int CountRanges(IReadOnlyList<Operand> operands) => Runs(operands).Count;

    private List<string> Ranges(IReadOnlyList<Operand> operands) =>
        [.. Runs(operands).Select(run => run.First == run.Last ? Of(run.First) : $"{Of(run.First)}:{Cell(run.Last)}")];

    private static List<(CellPlace First, CellPlace Last)> Runs(IReadOnlyList<Operand> operands)
    {
        var runs = new List<(CellPlace First, CellPlace Last)>();
        foreach (var (place, _) in operands)
        {
            if (runs is [.., var (first, last)] && Continues(first, last, place))
            {
                runs[^1] = (first, place);
            }
            else
            {
                runs.Add((place, place));
            }
        }

        return runs;
    }

    private static bool Continues(CellPlace first, CellPlace last, CellPlace next) =>
        (next.IsBelow(last) && first.Column == next.Column) || (next.IsRightOf(last) && first.Row == next.Row);

    private static string Cell(CellPlace place) => CellText.Address(place.Column, (uint)place.Row);

    private string SheetOf(CellPlace place) => place.Sheet == sheet ? "" : Quoted(place);

    private string Quoted(CellPlace place) =>
        $"'{(place.Sheet == CellPlace.Trace ? trace : names[place.Sheet]).Replace("'", "''", StringComparison.Ordinal)}'!";
}
