using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Reporting.Workbooks.Formulas;

/// <summary>Where every figure of a report stands in its workbook, and which cells are formulas; the same in every language.</summary>
internal sealed class WorkbookPlan
{
    /// <summary>Columns of the trace that formulas name: the value, the numerator and beside it the denominator.</summary>
    public const int ValueColumn = 3;
    public const int NumeratorColumn = 6;

    private readonly List<TraceRow> trace = [];
    private readonly Dictionary<FigureKey, int> rows = [];
    private readonly Dictionary<CellPlace, Expression> formulas = [];
    private readonly Dictionary<CellPlace, int> rowOf = [];

    private WorkbookPlan(Report report)
    {
        Tables = [.. report.Tables];
        foreach (var (sheet, table) in Tables.Index())
        {
            Find(table, sheet);
        }

        foreach (var (sheet, table) in Tables.Index())
        {
            Follow(table, sheet);
        }

        FormulaCycles.Remove(formulas);
        KeyFigures = KeyFigureNames.Of(Tables, trace);
    }

    public IReadOnlyList<ReportTable> Tables { get; }

    /// <summary>Figures of tables in reading order, then those that formulas need and no table shows.</summary>
    public IReadOnlyList<TraceRow> Trace => trace;

    /// <summary>Names of cells that people may use in formulas of their own.</summary>
    public IReadOnlyList<(string Name, CellPlace Place)> KeyFigures { get; }

    public IReadOnlyDictionary<CellPlace, Expression> Formulas => formulas;

    public static WorkbookPlan Of(Report report) => new(report);

    /// <summary>Gives each figure the first cell that shows it.</summary>
    private void Find(ReportTable table, int sheet)
    {
        foreach (var (row, cells) in table.Rows.Index())
        {
            for (var column = 0; column < cells.Count; column++)
            {
                if (cells[column] is not FigureCell { Figure: var figure })
                {
                    continue;
                }

                var place = new CellPlace(sheet, CellPlace.FirstRow + row, column);
                if (rows.TryAdd(FigureKey.Of(figure), trace.Count))
                {
                    trace.Add(new TraceRow(figure, place));
                }

                rowOf[place] = rows[FigureKey.Of(figure)];
            }
        }
    }

    private void Follow(ReportTable table, int sheet)
    {
        var columns = new ColumnFormulas(table, sheet);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                var place = new CellPlace(sheet, CellPlace.FirstRow + row, column);
                if (!rowOf.TryGetValue(place, out var at) || trace[at].Figure is not { State: FigureState.Known, Value: { } value } figure)
                {
                    continue;
                }

                if (trace[at].Table != place)
                {
                    formulas[place] = new Combination([new(trace[at].Table!.Value, value)], []);
                }
                else if ((FormulaCheck.Giving(value, columns.Of(row, column)) ?? OfParts(figure, value, at)) is { } formula)
                {
                    formulas[place] = formula;
                }
            }
        }
    }

    /// <summary>A formula over the figure's own parts; those that no table shows are written into the trace, with formulas of their own.</summary>
    private Expression? OfParts(Figure figure, decimal value, int row)
    {
        var added = new Dictionary<FigureKey, int>();
        var parts = new List<TraceRow>();
        foreach (var part in FigureFormulas.PartsOf(figure))
        {
            var key = FigureKey.Of(part);
            if (!rows.ContainsKey(key) && added.TryAdd(key, trace.Count + parts.Count))
            {
                parts.Add(new TraceRow(part, null));
            }
        }

        var numerator = new CellPlace(CellPlace.Trace, CellPlace.FirstRow + row, NumeratorColumn);
        var formula = FormulaCheck.Giving(value, FigureFormulas.Of(figure, PlaceOf, numerator));
        if (formula is null)
        {
            return null;
        }

        trace.AddRange(parts);
        foreach (var (key, at) in added)
        {
            rows.Add(key, at);
        }

        foreach (var at in added.Values)
        {
            if (OfParts(trace[at].Figure, trace[at].Figure.Value!.Value, at) is { } own)
            {
                formulas[InTrace(at)] = own;
            }
        }

        return formula;

        CellPlace PlaceOf(Figure part) =>
            added.TryGetValue(FigureKey.Of(part), out var at)
                ? InTrace(at)
                : trace[rows[FigureKey.Of(part)]].Table ?? InTrace(rows[FigureKey.Of(part)]);
    }

    private static CellPlace InTrace(int row) => new(CellPlace.Trace, CellPlace.FirstRow + row, ValueColumn);

    /// <summary>A figure is known by its address; another value under the same address, such as one before hiding, is another figure.</summary>
    private readonly record struct FigureKey(string Id, FigureState State, decimal? Value, decimal? Numerator, decimal? Denominator)
    {
        public static FigureKey Of(Figure figure) => new(figure.Id, figure.State, figure.Value, figure.Numerator, figure.Denominator);
    }
}

/// <summary>A line of the trace.</summary>
/// <param name="Table">The first cell of a table that shows the figure; null when it is only part of others.</param>
internal sealed record TraceRow(Figure Figure, CellPlace? Table);
