using System.Globalization;
using BenefitAnalyzer.Inputs.Workbooks;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Html;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Workbooks.Formulas;
using BenefitAnalyzer.Reporting.Workbooks.Parts;

namespace BenefitAnalyzer.Reporting.Workbooks.Sheets;

/// <summary>One table: its rows to filter and follow, and what stands under it on the page.</summary>
internal sealed class TableSheet(WorkbookContext context, int number)
{
    /// <summary>What a sheet can hold, with room for what stands under a table.</summary>
    private const int MostRows = 1_000_000;
    private const int RowsMeasured = 500;
    private const int Narrowest = 9;
    private const int Widest = 45;
    private const int MostLines = 6;

    private readonly ReportTable table = context.Plan.Tables[number];
    private readonly FormulaText formulas = context.FormulasOn(number);
    private readonly IReadOnlyList<string> headings =
    [
        .. context.Plan.Tables[number].Columns.Select(column => column.Title.In(context.Language)),
    ];

    public void Write(Stream stream)
    {
        var notes = Notes();
        var rows = Math.Min(table.Rows.Count, MostRows);
        int[] widths = [.. table.Columns.Select((_, column) => WidthOf(column))];
        int[] all = notes is null ? widths : [.. widths, Widest];
        using var sheet = new SheetWriter(stream, context.Styles, all, CellPlace.FirstRow - 1);
        var columns = table.Columns.Zip(headings, (column, heading) => (heading, column.IsNumber));
        context.Head(
            sheet,
            table.Title.In(context.Language),
            [.. notes is null ? columns : columns.Append((context.Words.Notes, false))],
            all
        );
        for (var row = 0; row < rows; row++)
        {
            WriteRow(sheet, row, widths, notes?[row]);
        }

        Below(sheet, rows, widths);
        var last = CellText.Address(table.Columns.Count - 1 + (notes is null ? 0 : 1), (uint)(CellPlace.FirstRow - 1 + rows));
        sheet.Finish(rows == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"A{CellPlace.FirstRow - 1}:{last}"));
    }

    private void WriteRow(SheetWriter sheet, int row, int[] widths, string? note)
    {
        var cells = table.Rows[row];
        var lines = note is null ? 1 : TextSize.Lines(note, Widest);
        for (var column = 0; column < cells.Count; column++)
        {
            lines = cells[column] is TextCell text
                ? Math.Max(lines, TextSize.Lines(text.Text.In(context.Language), widths[column]))
                : lines;
        }

        sheet.Row(CellPlace.FirstRow + row, Math.Min(lines, MostLines));
        for (var column = 0; column < cells.Count; column++)
        {
            WriteCell(sheet, cells[column], new CellPlace(number, CellPlace.FirstRow + row, column));
        }

        if (note is not null)
        {
            sheet.Text(cells.Count, note, Look.Text);
        }
    }

    private void WriteCell(SheetWriter sheet, Cell cell, CellPlace place)
    {
        switch (cell)
        {
            case CountCell count:
                sheet.Number(place.Column, count.Count, null, NumberFormats.Count);
                break;
            case FigureCell { Figure: { State: FigureState.Known, Value: { } value } figure }:
                sheet.Number(
                    place.Column,
                    value,
                    context.Plan.Formulas.GetValueOrDefault(place)?.Print(formulas),
                    context.Formats.Of(value, figure.Unit, figure.Bound)
                );
                break;
            case FigureCell { Figure: var figure }:
                sheet.Text(place.Column, context.Figures.Number.Of(figure), Look.Missing);
                break;
            case TextCell text when table.Columns[place.Column].IsNumber && text.Number is { } value:
                sheet.Number(place.Column, value, null, NumberFormats.OfText(value, text.Text.English));
                break;
            case TextCell text:
                sheet.Text(
                    place.Column,
                    text.Text.In(context.Language),
                    table.Columns[place.Column].IsNumber ? Look.TextOfNumber : Look.Text
                );
                break;
            default:
                throw new NotSupportedException($"A cell of {cell.GetType().Name} has no form in a workbook.");
        }
    }

    /// <summary>What qualifies the figures of each row; null when there is nothing to say of any.</summary>
    private string?[]? Notes()
    {
        var notes = new string?[table.Rows.Count];
        var any = false;
        foreach (var (row, cells) in table.Rows.Index())
        {
            var said = cells
                .Index()
                .Where(cell => cell.Item is FigureCell)
                .SelectMany(cell => NotesOf(headings[cell.Index], ((FigureCell)cell.Item).Figure));
            var text = string.Join(context.Words.Between, said);
            notes[row] = text.Length == 0 ? null : text;
            any |= text.Length > 0;
        }

        return any ? notes : null;
    }

    private IEnumerable<string> NotesOf(string heading, Figure figure) =>
        new[] { figure.Partial?.In(context.Language), figure.Reason?.In(context.Language), context.Figures.Below(figure) }
            .OfType<string>()
            .Select(text => context.Words.Beside(heading, text));

    private void Below(SheetWriter sheet, int rows, int[] widths)
    {
        string?[] lines =
        [
            rows < table.Rows.Count
                ? new PageWords(context.Language).FullTable(
                    table.Id,
                    context.Figures.Number.Count(table.Rows.Count),
                    context.Figures.Number.Count(rows),
                    isFirst: true
                )
                : null,
            table.Note?.In(context.Language),
            table.Source is { } source ? context.Words.Source + source.In(context.Language) : null,
        ];
        foreach (var (at, line) in lines.OfType<string>().Index())
        {
            sheet.Across(CellPlace.FirstRow + rows + 1 + at, line, Look.Note, widths);
        }
    }

    private int WidthOf(int column)
    {
        var widest = table.Rows.Take(RowsMeasured).Select(row => WidthOf(row[column])).Append(0).Max();
        var word = headings[column].Split(' ').Max(TextSize.Width);
        return Math.Clamp(Math.Max(widest, Math.Min(word, Widest / 2)), Narrowest, Widest) + 3;
    }

    private int WidthOf(Cell cell) =>
        cell switch
        {
            TextCell text => TextSize.Width(text.Text.In(context.Language)),
            FigureCell figure => TextSize.Width(context.Figures.Number.Of(figure.Figure)) + 1,
            _ => Narrowest,
        };
}
