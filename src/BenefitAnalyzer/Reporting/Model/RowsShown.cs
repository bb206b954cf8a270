using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Model;

/// <summary>What page and documents show of a long table. Its files and the workbook hold every row.</summary>
/// <remarks>Rules and no rows: what a report hides, it hides in the table, and this is worked out from what is left.</remarks>
public sealed record RowsShown
{
    /// <summary>About what half a page of paper holds.</summary>
    public const int OfLongList = 20;

    private const int NamesInLine = 3;

    /// <summary>At most so many, the first.</summary>
    public int Most { get; init; } = OfLongList;

    /// <summary>Codes of the first column in the order in which their rows are shown, others after them; null for the order of the table.</summary>
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>Id of a column whose rows of a known 0 are left out, unless that would be all of them.</summary>
    public string? WithoutZero { get; init; }

    /// <summary>Id of a column whose names stand in one line where all else of their rows is equal; null where each has its own line.</summary>
    public string? Together { get; init; }

    /// <summary>What the names of <see cref="Together"/> are: <i>offices</i>, <i>間辦事處</i>; null where they are few and no things that are counted.</summary>
    public LocalText? Names { get; init; }

    /// <summary>The lines of a table.</summary>
    public IReadOnlyList<IReadOnlyList<Cell>> Of(ReportTable table) => [.. Lines(table).Take(Most)];

    /// <summary>Whether every row of a table stands in one of its lines.</summary>
    public bool IsWhole(ReportTable table) => Moving(table).Count == table.Rows.Count && Lines(table).Count <= Most;

    private IReadOnlyList<IReadOnlyList<Cell>> Moving(ReportTable table) =>
        At(table, WithoutZero) is { } zero && table.Rows.Where(row => !IsZero(row[zero])).ToList() is { Count: > 0 } moving
            ? moving
            : table.Rows;

    private IReadOnlyList<IReadOnlyList<Cell>> Lines(ReportTable table)
    {
        var rows = Moving(table);
        if (At(table, Together) is { } named)
        {
            rows =
            [
                .. rows.GroupBy(row => string.Join('\n', row.Where((_, column) => column != named).Select(Said)))
                    .Select(equal => InOneLine([.. equal], named)),
            ];
        }

        if (Order is { } order)
        {
            var places = order.Index().ToDictionary(own => own.Item, own => own.Index, StringComparer.Ordinal);
            rows =
            [
                .. rows.OrderBy(row => row[0] is TextCell { Code: var code } ? places.GetValueOrDefault(code, places.Count) : places.Count),
            ];
        }

        return rows;
    }

    private static int? At(ReportTable table, string? column) =>
        table.Columns.Index().Where(own => own.Item.Id == column).Select(own => (int?)own.Index).FirstOrDefault();

    private static bool IsZero(Cell cell) => cell is FigureCell { Figure: { State: FigureState.Known, Value: 0 } };

    /// <summary>What a reader sees of a cell: figures of different offices have different addresses.</summary>
    private static string Said(Cell cell) =>
        cell switch
        {
            TextCell text => text.Code,
            CountCell count => FormattableString.Invariant($"{count.Count}"),
            FigureCell { Figure: var figure } => FormattableString.Invariant(
                $"{figure.State} {figure.Value} {figure.Low} {figure.High} {figure.Bound} {figure.Below} {figure.Partial?.English} {figure.Reason?.English}"
            ),
            _ => throw new NotSupportedException($"A cell of {cell.GetType().Name} cannot be compared."),
        };

    private IReadOnlyList<Cell> InOneLine(IReadOnlyList<IReadOnlyList<Cell>> rows, int named)
    {
        var names = rows.Select(row => row[named]).OfType<TextCell>().Distinct().ToList();
        if (names.Count < 2)
        {
            return rows[0];
        }

        var cell = new TextCell(
            string.Join(' ', names.Select(name => name.Code)),
            Names is { } things ? Counted(names, things) : Listed(names)
        );
        return [.. rows[0].Select((own, column) => column == named ? cell : own)];
    }

    private static LocalText Listed(List<TextCell> names) =>
        new(string.Join("; ", names.Select(name => name.Text.English)), string.Join("；", names.Select(name => name.Text.Chinese)));

    private static LocalText Counted(List<TextCell> names, LocalText things)
    {
        var shown = names.Take(NamesInLine).ToList();
        var isMore = names.Count > shown.Count;
        return new(
            FormattableString.Invariant(
                $"{names.Count} {things.English}, each: {string.Join(", ", shown.Select(name => name.Text.English))}{(isMore ? " and others" : "")}"
            ),
            FormattableString.Invariant(
                $"{names.Count}{things.Chinese}（每間計）：{string.Join("、", shown.Select(name => name.Text.Chinese))}{(isMore ? "等" : "")}"
            )
        );
    }
}
