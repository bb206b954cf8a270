using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Html;

/// <summary>The cells of one table in one language, and the notes that they refer to by small letters.</summary>
internal sealed class TableCells
{
    /// <summary>A column of texts no wider than this (about a date or a name, in Latin letters) breaks none of them.</summary>
    private const int WidthOfShortText = 20;

    private readonly ReportTable table;
    private readonly FigureView figures;
    private readonly Language language;
    private readonly bool[] isShort;
    private readonly bool[] hasEnds;
    private readonly List<NoteView> notes = [];

    public TableCells(ReportTable table, FigureView figures, Language language)
    {
        (this.table, this.figures, this.language) = (table, figures, language);
        isShort =
        [
            .. table.Columns.Select(
                (_, column) =>
                    table.Rows.All(row => row[column] is not TextCell text || WidthOf(text.Text.In(language)) <= WidthOfShortText)
            ),
        ];
        hasEnds = [.. table.Columns.Select(column => table.Columns.Any(own => own.Id == $"{column.Id}_low"))];
    }

    /// <summary>Notes of the rows made so far, in the order of their letters.</summary>
    public IReadOnlyList<NoteView> Notes => notes;

    public IReadOnlyList<CellView> Row(IReadOnlyList<Cell> row) => [.. row.Select(Of)];

    private CellView Of(Cell cell, int column) =>
        cell switch
        {
            TextCell text => new(text.Text.In(language))
            {
                IsHeading = column == 0 && text.Text.In(language).Length > 0, // an empty heading would head nothing
                IsNumber = table.Columns[column].IsNumber,
                IsShort = isShort[column],
                IsYear = FiscalYear.TryParse(text.Code, out _),
            },
            CountCell count => new(figures.Number.Count(count.Count)) { IsNumber = true, IsShort = true },
            FigureCell { Figure: var figure } => new(figures.Number.Of(figure))
            {
                IsNumber = true,
                IsMissing = figure is not { State: FigureState.Known, Value: not null },
                Figure = figure.Id,
                Definition = IsNamedByAddress(figure) ? null : figure.Definition,
                Parts = figures.Told.Of(figures.Parts(figure)),
                Below = figures.Below(hasEnds[column] ? figure with { Low = null, High = null } : figure), // they have columns of their own
                Note = NoteMark(figure),
            },
            _ => throw new NotSupportedException($"A cell of {cell.GetType().Name} has no form in HTML."),
        };

    private string NoteMark(Figure figure)
    {
        string?[] texts = [figure.Partial?.In(language), figure.Reason?.In(language)];
        if (texts.OfType<string>().ToList() is not { Count: > 0 } said)
        {
            return "";
        }

        var text = string.Join(language == Language.English ? "; " : "；", said);
        var index = notes.FindIndex(note => note.Text == text);
        if (index < 0)
        {
            index = notes.Count;
            notes.Add(new(Letters(index), text));
        }

        return notes[index].Mark;
    }

    /// <summary>In Latin letters: Chinese characters are about twice as wide.</summary>
    private static int WidthOf(string text) => text.Sum(letter => letter >= '\u2E80' ? 2 : 1);

    private static bool IsNamedByAddress(Figure figure) => figure.Id.Split('?')[0] == figure.Definition.Split('@')[0];

    /// <summary>a to z, then aa, ab …</summary>
    private static string Letters(int index) => (index < 26 ? "" : Letters(index / 26 - 1)) + (char)('a' + index % 26);
}
