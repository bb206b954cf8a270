using BenefitAnalyzer.Metrics.Figures;
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

    /// <summary>A column of texts no wider than this (about a date or a name, in Latin letters) breaks none of them.</summary>
    private const int WidthOfShortText = 20;

    /// <param name="shown">Rows that the view holds.</param>
    public static TableView Of(ReportTable table, FigureView figures, Language language, string anchor, int shown = RowsOnPage)
    {
        var number = figures.Number;
        var notes = new List<NoteView>();
        var all = table.Rows.Count;
        var (isFirst, isWhole) = (table.Shown is null, table.Shown?.IsWhole(table) ?? true);
        var lines = table.Shown?.Of(table) ?? table.Rows;
        var empty = table
            .Columns.Index()
            .Where(own => lines.Count > 0 && lines.All(row => row[own.Index] is TextCell { Text.English: "" }))
            .Select(own => own.Item.Id)
            .ToHashSet(StringComparer.Ordinal);
        table = (table with { Rows = lines }).Without(own => empty.Contains(own.Id)); // where nothing stands, nothing is told
        lines = table.Rows;
        bool[] isShort =
        [
            .. table.Columns.Select(
                (_, column) => lines.All(row => row[column] is not TextCell text || WidthOf(text.Text.In(language)) <= WidthOfShortText)
            ),
        ];
        bool[] hasEnds = [.. table.Columns.Select(column => table.Columns.Any(own => own.Id == $"{column.Id}_low"))];
        var rows = lines.Take(shown).Select(row => (IReadOnlyList<CellView>)[.. row.Select((cell, column) => Cell(cell, column))]).ToList();
        var words = new PageWords(language);
        ColumnView[] columns = [.. table.Columns.Select(column => new ColumnView(column.Title.In(language), column.IsNumber))];
        if (columns.Length > ColumnsUpright && rows.Count <= RowsNotWorthTurning)
        {
            (columns, rows) = RowsAsColumns(columns, rows);
        }

        var paper = PaperWidths.Of(columns, [.. rows.Take(RowsOnPaper)]);
        return new(
            anchor,
            table.Title.In(language),
            columns,
            rows,
            notes,
            table.Source?.In(language),
            table.Note?.In(language),
            rows.Count > RowsWithoutScrolling,
            rows.Count <= RowsKeptTogether,
            words.Rows(number.Count(all)),
            Cut(RowsOnPage),
            Cut(RowsOnPaper),
            figures.OnPaper.IdsOf(table),
            words,
            paper
        );

        string Cut(int limit) =>
            Math.Min(lines.Count, limit) is var most && most < all
                ? isWhole && !isFirst && most == lines.Count
                    ? words.AllTogether(table.Id, number.Count(all), number.Count(most))
                    : words.FullTable(table.Id, number.Count(all), number.Count(most), isFirst)
                : "";

        CellView Cell(Cell cell, int column) =>
            cell switch
            {
                TextCell text => new(text.Text.In(language))
                {
                    IsHeading = column == 0 && text.Text.In(language).Length > 0, // an empty heading would head nothing
                    IsNumber = table.Columns[column].IsNumber,
                    IsShort = isShort[column],
                    IsYear = FiscalYear.TryParse(text.Code, out _),
                },
                CountCell count => new(number.Count(count.Count)) { IsNumber = true, IsShort = true },
                FigureCell { Figure: var figure } => new(number.Of(figure))
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

        string NoteMark(Figure figure)
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

    /// <summary>In Latin letters: Chinese characters are about twice as wide.</summary>
    private static int WidthOf(string text) => text.Sum(letter => letter >= '\u2E80' ? 2 : 1);

    private static bool IsNamedByAddress(Figure figure) => figure.Id.Split('?')[0] == figure.Definition.Split('@')[0];

    /// <summary>a to z, then aa, ab …</summary>
    private static string Letters(int index) => (index < 26 ? "" : Letters(index / 26 - 1)) + (char)('a' + index % 26);
}

/// <summary>A heading.</summary>
internal sealed record ColumnView(string Title, bool IsNumber);

/// <summary>A letter beside a number and what it says.</summary>
internal sealed record NoteView(string Mark, string Text);

/// <summary>One cell.</summary>
internal sealed record CellView(string Text)
{
    public bool IsHeading { get; init; }

    public bool IsNumber { get; init; }

    /// <summary>Stands in one line.</summary>
    public bool IsShort { get; init; }

    /// <summary>A fiscal year, which is never broken: <c>2004至05年度</c>.</summary>
    public bool IsYear { get; init; }

    public bool IsMissing { get; init; }

    /// <summary>Id of its figure; null for texts and counts.</summary>
    public string? Figure { get; init; }

    /// <summary>Version of its definition where its address does not begin with the definition's id; null otherwise.</summary>
    public string? Definition { get; init; }

    /// <summary>Numbers of the lines that say what its figure was made from; see <see cref="FigureParts"/>.</summary>
    public string? Parts { get; init; }

    /// <summary>A second, smaller line: interval, like-for-like value.</summary>
    public string? Below { get; init; }

    public string? Note { get; init; }
}
