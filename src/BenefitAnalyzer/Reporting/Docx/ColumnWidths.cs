using BenefitAnalyzer.Reporting.Html;

namespace BenefitAnalyzer.Reporting.Docx;

/// <summary>How a table lies on paper, decided before it is written: not every text processor looks into cells to find widths.</summary>
/// <param name="Widths">Of its columns, in twentieths of a point.</param>
/// <param name="HalfPoints">Size of its letters.</param>
internal sealed record ColumnWidths(IReadOnlyList<int> Widths, bool IsLandscape, int HalfPoints)
{
    private const int Padding = 140; // both sides of a cell
    private const double NarrowestTable = 0.6; // of the text's width
    private const double LatinWidth = 0.56; // of the letter's size; a Chinese character is as wide as high
    private const double SmallerBelow = 0.85;

    /// <summary>In heights of a letter: a longer word is broken, and a longer text takes several lines.</summary>
    private const double WidestWord = 14;

    private const double WidestText = 28;

    /// <summary>A Chinese text can be broken anywhere, but a column of single characters cannot be read.</summary>
    private const double NarrowestChinese = 3.2;

    private static readonly (bool IsLandscape, int HalfPoints)[] Choices = [(false, 17), (false, 15), (true, 16), (true, 14)];

    /// <summary>The first choice in which no word need be broken: smaller letters before turned pages.</summary>
    public static ColumnWidths Of(TableView table)
    {
        var columns = table.Columns.Select((column, at) => Needs(column, table.Rows.Select(row => row[at]))).ToList();
        var (isLandscape, halfPoints) = Choices.Append(Choices[^1]).First(Fits);
        var room = DocxPages.TextWidth(isLandscape);
        return new([.. Share(columns, room, halfPoints)], isLandscape, halfPoints);

        bool Fits((bool IsLandscape, int HalfPoints) choice) =>
            choice == Choices[^1]
            || columns.Sum(column => Twips(column.Least, choice.HalfPoints)) <= DocxPages.TextWidth(choice.IsLandscape);
    }

    private static IEnumerable<int> Share(List<(double Least, double Wanted)> columns, int room, int halfPoints)
    {
        var least = columns.ConvertAll(column => (double)Twips(column.Least, halfPoints));
        var wanted = columns.ConvertAll(column => (double)Twips(column.Wanted, halfPoints));
        if (wanted.Sum() <= room)
        {
            var wider = Math.Max(1, NarrowestTable * room / wanted.Sum());
            return wanted.Select(width => (int)(width * wider));
        }

        if (least.Sum() >= room)
        {
            return least.Select(width => (int)(width * room / least.Sum()));
        }

        var part = (room - least.Sum()) / (wanted.Sum() - least.Sum());
        return least.Zip(wanted, (low, high) => (int)(low + part * (high - low)));
    }

    private static int Twips(double letters, int halfPoints) => (int)Math.Ceiling(letters * halfPoints * 10) + Padding;

    private static (double Least, double Wanted) Needs(ColumnView column, IEnumerable<CellView> cells)
    {
        var (least, wanted) = (WidestPiece(column.Title), WidthOf(column.Title) / 2);
        foreach (var cell in cells)
        {
            var below = cell.Below is { } second ? SmallerBelow * WidthOf(second) : 0;
            var mark = cell.Note is { } note ? WidthOf(note) : 0;
            var text = WidthOf(cell.Text) + mark;
            least = Math.Max(least, cell.IsNumber && cell.Figure is not null ? text : WidestPiece(cell.Text));
            wanted = Math.Max(wanted, Math.Max(text, below));
        }

        least = Math.Min(least, WidestWord);
        return (least, Math.Clamp(wanted, least, WidestText));
    }

    /// <summary>What a line cannot break.</summary>
    private static double WidestPiece(string text)
    {
        var (widest, width) = (0d, 0d);
        foreach (var letter in text)
        {
            width =
                IsWide(letter) ? NarrowestChinese
                : letter is ' ' or '-' or '/' ? 0
                : width + WidthOf(letter);
            widest = Math.Max(widest, width);
        }

        return widest;
    }

    private static double WidthOf(string text) => text.Sum(WidthOf);

    private static double WidthOf(char letter) => IsWide(letter) ? 1 : LatinWidth;

    private static bool IsWide(char letter) => letter >= '\u2E80';
}
