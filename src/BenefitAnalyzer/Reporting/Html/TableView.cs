using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Html;

/// <summary>A table in one language, as its template prints it.</summary>
/// <param name="IsLong">Scrolls in a box on the screen; paper shows only the first rows.</param>
/// <param name="IsWhole">Stands on one page of paper.</param>
/// <param name="OnPage">That the screen, too, shows only the first rows; empty where it shows all.</param>
/// <param name="Paper">How it lies on paper.</param>
/// <param name="Notes">What the small letters beside numbers mean.</param>
internal sealed record TableView(
    string Id,
    string Title,
    IReadOnlyList<ColumnView> Columns,
    IReadOnlyList<IReadOnlyList<CellView>> Rows,
    IReadOnlyList<NoteView> Notes,
    string? Source,
    string? Note,
    bool IsLong,
    bool IsWhole,
    string RowCount,
    string OnPage,
    string OnPaper,
    string? FiguresOnPaper,
    PageWords Words,
    PaperWidths Paper
)
{
    /// <summary>About what two pages of paper hold; the style sheet hides the rows after it.</summary>
    public const int RowsOnPaper = 60;

    /// <summary>A page of thousands of services in two languages would take long to open, and nobody reads on to the last.</summary>
    public const int RowsOnPage = 500;

    /// <summary>A table of so many rows stands on one page: of more, a page that has room for some would stay empty.</summary>
    public const int RowsKeptTogether = 14;

    /// <summary>A page is not turned for so few rows: they become columns.</summary>
    private const int RowsNotWorthTurning = 3;

    /// <summary>More need a page that is turned. Counted and not measured, so that a table stands the same way in both languages.</summary>
    private const int ColumnsUpright = 8;

    private const int RowsWithoutScrolling = 30;

    /// <param name="shown">Rows that the view holds.</param>
    public static TableView Of(ReportTable table, FigureView figures, Language language, string anchor, int shown = RowsOnPage)
    {
        var (all, words) = (table.Rows.Count, new PageWords(language));
        var told = WithoutEmptyColumns(table with { Rows = table.Shown?.Of(table) ?? table.Rows });
        var cells = new TableCells(told, figures, language);
        List<IReadOnlyList<CellView>> rows = [.. told.Rows.Take(shown).Select(cells.Row)];
        ColumnView[] columns = [.. told.Columns.Select(column => new ColumnView(column.Title.In(language), column.IsNumber))];
        if (columns.Length > ColumnsUpright && rows.Count <= RowsNotWorthTurning)
        {
            (columns, rows) = RowsAsColumns(columns, rows);
        }

        return new(
            anchor,
            table.Title.In(language),
            columns,
            rows,
            cells.Notes,
            table.Source?.In(language),
            table.Note?.In(language),
            rows.Count > RowsWithoutScrolling,
            rows.Count <= RowsKeptTogether,
            words.Rows(figures.Number.Count(all)),
            Cut(RowsOnPage),
            Cut(RowsOnPaper),
            figures.OnPaper.IdsOf(told),
            words,
            PaperWidths.Of(columns, [.. rows.Take(RowsOnPaper)])
        );

        string Cut(int limit)
        {
            var most = Math.Min(told.Rows.Count, limit);
            var (isFirst, isWhole) = (table.Shown is null, table.Shown?.IsWhole(table) ?? true);
            var (of, shownHere) = (figures.Number.Count(all), figures.Number.Count(most));
            return most >= all ? ""
                : isWhole && !isFirst && most == told.Rows.Count ? words.AllTogether(table.Id, of, shownHere)
                : words.FullTable(table.Id, of, shownHere, isFirst);
        }
    }

    /// <summary>Where nothing stands, nothing is told.</summary>
    private static ReportTable WithoutEmptyColumns(ReportTable table)
    {
        var empty = table
            .Columns.Index()
            .Where(own => table.Rows.Count > 0 && table.Rows.All(row => row[own.Index] is TextCell { Text.English: "" }))
            .Select(own => own.Item.Id)
            .ToHashSet(StringComparer.Ordinal);
        return table.Without(own => empty.Contains(own.Id));
    }

    /// <summary>What were headings of columns are now those of rows.</summary>
    private static (ColumnView[] Columns, List<IReadOnlyList<CellView>> Rows) RowsAsColumns(
        ColumnView[] columns,
        List<IReadOnlyList<CellView>> rows
    ) =>
        (
            [new(columns[0].Title, IsNumber: false), .. rows.Select(row => new ColumnView(row[0].Text, IsNumber: true))],
            [
                .. columns
                    .Index()
                    .Skip(1)
                    .Select(column =>
                        (IReadOnlyList<CellView>)
                            [
                                new CellView(column.Item.Title) { IsHeading = true },
                                .. rows.Select(row => row[column.Index] with { IsNumber = true }),
                            ]
                    ),
            ]
        );
}

/// <summary>A heading.</summary>
internal sealed record ColumnView(string Title, bool IsNumber);
