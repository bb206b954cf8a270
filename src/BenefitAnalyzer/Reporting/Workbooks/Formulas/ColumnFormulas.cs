using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Reporting.Workbooks.Formulas;

/// <summary>How a cell follows from other cells of its table: by a rule of its column, or because its row is the total.</summary>
internal sealed class ColumnFormulas
{
    private readonly ReportTable table;
    private readonly int sheet;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ColumnRule> rules = [];

    /// <param name="sheet">Number of the table.</param>
    public ColumnFormulas(ReportTable table, int sheet)
    {
        (this.table, this.sheet) = (table, sheet);
        foreach (var (at, column) in table.Columns.Index())
        {
            columns[column.Id] = at;
        }

        foreach (var rule in table.Rules)
        {
            rules[columns[rule.Column]] = rule;
        }
    }

    public Expression? Of(int row, int column) =>
        table.HasTotalRow && row == table.Rows.Count - 1 && row > 0
            ? Total(column)
            : rules.GetValueOrDefault(column) switch
            {
                SumOfColumns sum => Sum(sum, row),
                ChangeOfColumns change => Change(change, row, column),
                RunningTotal running => Running(running, row, column),
                _ => null,
            };

    /// <summary>Over a cell that is hidden, or not known, a total is a value: a formula would be another number, and the difference would tell the cell.</summary>
    private Combination? Total(int column)
    {
        var rows = new List<Operand>();
        for (var row = 0; row < table.Rows.Count - 1; row++)
        {
            if (table.Rows[row][column] is TextCell { Code: "" })
            {
                continue;
            }

            if (At(row, column) is not { } operand)
            {
                return null;
            }

            rows.Add(operand);
        }

        return rows.Count == 0 ? null : new Combination(rows, []);
    }

    private Combination? Sum(SumOfColumns rule, int row)
    {
        var plus = rule.Plus.Select(id => At(row, columns[id])).ToList();
        var minus = rule.Minus.Select(id => At(row, columns[id])).ToList();
        return plus.Concat(minus).All(operand => operand is not null)
            ? new Combination([.. plus.Select(operand => operand!.Value)], [.. minus.Select(operand => operand!.Value)])
            : null;
    }

    private Expression? Change(ChangeOfColumns rule, int row, int column) =>
        At(row, columns[rule.From]) is not { } from || At(row, columns[rule.To]) is not { } to ? null
        : table.Rows[row][column] is FigureCell { Figure.Unit: MetricUnit.Growth } ? new RelativeChange(from, to)
        : new Combination([to], [from]);

    private Combination? Running(RunningTotal rule, int row, int column)
    {
        if (At(row, columns[rule.Of]) is not { } own)
        {
            return null;
        }

        var isFirst = row == 0 || (rule.IsOfEach && table.Rows[row][0] != table.Rows[row - 1][0]);
        return isFirst ? new Combination([own], [])
            : At(row - 1, column) is { } before ? new Combination([before, own], [])
            : null;
    }

    private Operand? At(int row, int column) =>
        table.Rows[row][column] is FigureCell { Figure: { State: FigureState.Known, Value: { } value } }
            ? new Operand(new(sheet, CellPlace.FirstRow + row, column), value)
            : null;
}
