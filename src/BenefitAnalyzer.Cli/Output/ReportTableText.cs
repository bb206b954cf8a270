using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>A table of a report on a console, and below it once what figures lack.</summary>
internal static class ReportTableText
{
    public static string Of(ReportTable table, string currency)
    {
        var number = new ConsoleNumber(currency);
        var text = TextTable.Of(
            [.. table.Columns.Select(column => column.Title.English)],
            [.. table.Columns.Select(column => column.IsNumber)],
            [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => Cell(cell, number))])]
        );
        var notes = table
            .Rows.SelectMany(row => row)
            .OfType<FigureCell>()
            .SelectMany(cell => new[] { cell.Figure.Partial, cell.Figure.State == FigureState.Known ? null : cell.Figure.Reason })
            .Append(table.Note)
            .OfType<LocalText>()
            .Select(note => $"note: {note.English}\n")
            .Distinct();
        return text + string.Concat(notes);
    }

    private static string Cell(Cell cell, ConsoleNumber number) =>
        cell switch
        {
            TextCell text => text.Text.English,
            CountCell count => count.Count.ToString("#,0", CultureInfo.InvariantCulture),
            FigureCell figure => number.Of(figure.Figure),
            _ => "",
        };
}
