using System.Globalization;
using BenefitAnalyzer.Inputs.Workbooks;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Workbooks.Formulas;
using BenefitAnalyzer.Reporting.Workbooks.Parts;

namespace BenefitAnalyzer.Reporting.Workbooks.Sheets;

/// <summary>Every figure of the workbook: what it is, what it was made from and where it stands. Formulas take numerators, denominators and parts from here.</summary>
internal sealed class TraceSheet(WorkbookContext context)
{
    /// <summary>A figure over thousands of others would not fit into a cell; <c>explain</c> lists all.</summary>
    private const int MostInputs = 12;
    private static readonly int[] Widths = [60, 30, 34, 18, 14, 12, 16, 16, 14, 14, 50, 20, 34, 12];

    private readonly FormulaText formulas = context.FormulasOn(CellPlace.Trace);
    private readonly Dictionary<string, string> meanings = context
        .Report.Definitions.DistinctBy(definition => definition.Id)
        .ToDictionary(definition => definition.Id, definition => definition.Name.In(context.Language), StringComparer.Ordinal);

    public void Write(Stream stream)
    {
        using var sheet = new SheetWriter(stream, context.Styles, Widths, CellPlace.FirstRow - 1);
        var headings = context.Words.TraceColumns.Select(
            (heading, at) => (heading, at is WorkbookPlan.ValueColumn or >= WorkbookPlan.NumeratorColumn and <= 9)
        );
        context.Head(sheet, context.Words.AllFigures, [.. headings], Widths);
        foreach (var (at, row) in context.Plan.Trace.Index())
        {
            WriteRow(sheet, row, new CellPlace(CellPlace.Trace, CellPlace.FirstRow + at, WorkbookPlan.ValueColumn));
        }

        var last = CellText.Address(Widths.Length - 1, (uint)(CellPlace.FirstRow - 1 + context.Plan.Trace.Count));
        sheet.Finish(
            context.Plan.Trace.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"A{CellPlace.FirstRow - 1}:{last}")
        );
    }

    private void WriteRow(SheetWriter sheet, TraceRow row, CellPlace place)
    {
        var (figure, table) = row;
        var isKnown = figure is { State: FigureState.Known, Value: not null };
        sheet.Row(place.Row);
        sheet.Text(0, figure.Id, Look.TextInLine);
        sheet.Text(1, figure.Definition, Look.TextInLine);
        sheet.Text(2, meanings.GetValueOrDefault(figure.Definition, ""), Look.TextInLine);
        WriteValue(sheet, row, place);
        sheet.Text(4, context.Words.Unit(figure.Unit), Look.TextInLine);
        sheet.Text(5, context.Words.State(figure.State), Look.TextInLine);
        if (isKnown)
        {
            Part(sheet, WorkbookPlan.NumeratorColumn, figure.Numerator);
            Part(sheet, WorkbookPlan.NumeratorColumn + 1, figure.Denominator);
            Bound(sheet, 8, figure.Low, figure);
            Bound(sheet, 9, figure.High, figure);
            sheet.Text(10, Inputs(figure), Look.TextInLine);
        }

        sheet.Text(11, figure.Origin.Data, Look.TextInLine);
        if (table is { } shown)
        {
            sheet.Link(12, formulas.Link(shown), formulas.Link(shown));
        }
        else
        {
            sheet.Text(12, context.Words.NoPlace, Look.TextInLine);
        }

        var isFormula = context.Plan.Formulas.ContainsKey(table ?? place);
        sheet.Text(
            13,
            isFormula ? context.Words.Computed
                : isKnown ? context.Words.Stated
                : "",
            Look.TextInLine
        );
    }

    private void WriteValue(SheetWriter sheet, TraceRow row, CellPlace place)
    {
        if (row.Figure is not { State: FigureState.Known, Value: { } value } figure)
        {
            sheet.Text(place.Column, context.Figures.Number.Of(row.Figure), Look.Missing);
            return;
        }

        sheet.Number(
            place.Column,
            value,
            row.Table is { } shown ? formulas.Of(shown) : context.Plan.Formulas.GetValueOrDefault(place)?.Print(formulas),
            context.Formats.Of(value, figure.Unit, figure.Bound)
        );
    }

    private static void Part(SheetWriter sheet, int column, decimal? part)
    {
        if (part is { } number)
        {
            sheet.Number(column, number, null, NumberFormats.OfText(number, ""));
        }
    }

    private void Bound(SheetWriter sheet, int column, decimal? bound, Figure figure)
    {
        if (bound is { } number)
        {
            sheet.Number(column, number, null, context.Formats.Of(number, figure.Unit, FigureBound.Exact));
        }
    }

    private string Inputs(Figure figure)
    {
        var named = figure.Inputs.Take(MostInputs).Select(input => $"{input.Role} = {input.Figure.Id}");
        return string.Join(
            context.Words.Between,
            figure.Inputs.Count > MostInputs ? named.Append(context.Words.More(figure.Inputs.Count - MostInputs)) : named
        );
    }
}
