using System.Globalization;

namespace BenefitAnalyzer.Reporting.Html;

/// <summary>How a table lies on A4 paper, decided before it is written: not every text processor looks into cells to find widths.</summary>
/// <param name="Widths">Of its columns, in twentieths of a point.</param>
/// <param name="HalfPoints">Size of its letters.</param>
internal sealed record PaperWidths(IReadOnlyList<int> Widths, bool IsLandscape, int HalfPoints)
{
    /// <summary>Left and right, in twentieths of a point: 17 mm.</summary>
    public const int Margin = 964;

    private const int ShortSide = 11906;
    private const int LongSide = 16838;
    private const int Padding = 170; // both sides of a cell, and what browsers round
    private const int AfterNumber = 140; // before a text beside a number, which ends where its column does
    private const double NarrowestTable = 0.6; // of the text's width
    private const double SmallerBelow = 0.85;
    private const double Bold = 1.15;

    /// <summary>What text processors put between a number and a Chinese character.</summary>
    private const double BetweenScripts = 0.25;

    /// <summary>In heights of a letter: a longer word is broken, and a longer text takes several lines.</summary>
    private const double WidestWord = 14;

    private const double WidestText = 60;

    /// <summary>A name is no longer; longer texts take more lines than names do.</summary>
    private const double LongestName = 32;
    private const double NarrowestColumn = 2.4;

    /// <summary>Chinese can be broken anywhere, but a column of single characters cannot be read.</summary>
    private const double NarrowestChinese = 4.2;

    /// <summary>As many lines as a name has words.</summary>
    private const int AnyLines = int.MaxValue;

    /// <summary>
    /// From the best to the last: smaller letters before names of many lines, and both before turned pages, on which names have one line where there is room.
    /// </summary>
    private static readonly (bool IsLandscape, int HalfPoints, int LinesOfNames)[] Choices =
    [
        (false, 17, 2),
        (false, 15, 2),
        (false, 17, 3),
        (false, 15, 3),
        (false, 17, AnyLines),
        (false, 15, AnyLines),
        (true, 16, 1),
        (true, 16, 2),
        (true, 16, 3),
        (true, 16, AnyLines),
        (true, 14, AnyLines),
    ];

    /// <summary>How the style sheet is told its width and the size of its letters.</summary>
    public string Style =>
        string.Create(CultureInfo.InvariantCulture, $"--paper:{Percent(Widths.Sum(), Room(IsLandscape))};--letters:{HalfPoints / 2d}pt");

    /// <summary>Shares of its columns, for the style sheet too.</summary>
    public IEnumerable<string> Shares => Widths.Select(width => Percent(width, Widths.Sum()));

    /// <summary>Width of a line of text.</summary>
    public static int Room(bool isLandscape) => (isLandscape ? LongSide : ShortSide) - 2 * Margin;

    /// <summary>The first choice in which no word need be broken and no name takes more lines; the last where none fits.</summary>
    public static PaperWidths Of(IReadOnlyList<ColumnView> headings, IReadOnlyList<IReadOnlyList<CellView>> rows)
    {
        var columns = headings
            .Select(
                (column, at) =>
                    Needs(column, rows.Select(row => row[at])) with
                    {
                        Before = at > 0 && headings[at - 1].IsNumber && !column.IsNumber ? AfterNumber : 0,
                    }
            )
            .ToList();
        var (isLandscape, halfPoints, lines) = Choices.FirstOrDefault(
            choice =>
                columns.Sum(column => Twips(column.In(choice.LinesOfNames), choice.HalfPoints) + column.Before) <= Room(choice.IsLandscape),
            Choices[^1]
        );
        return new([.. Share(columns, lines, Room(isLandscape), halfPoints)], isLandscape, halfPoints);
    }

    private static string Percent(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{100d * part / whole:0.#}%");

    private static IEnumerable<int> Share(List<Need> columns, int lines, int room, int halfPoints)
    {
        var least = columns.ConvertAll(column => (double)Twips(column.In(lines), halfPoints) + column.Before);
        var wanted = columns.ConvertAll(column => (double)Twips(column.Wanted, halfPoints) + column.Before);
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

    /// <summary>Widths of a column in heights of a letter: with no word broken, and with everything in one line.</summary>
    private readonly record struct Need(double Least, double Wanted)
    {
        /// <summary>Room before the text, in twentieths of a point.</summary>
        public int Before { get; init; }

        /// <summary>With names in so many lines.</summary>
        public double In(int lines) => Math.Max(Least, Math.Min(Wanted, LongestName) / lines);
    }

    private static Need Needs(ColumnView column, IEnumerable<CellView> cells)
    {
        var (least, wanted) = (Bold * WidestPiece(column.Title), Bold * WidthOf(column.Title) / 2);
        foreach (var cell in cells)
        {
            var text = WidthOf(cell.Text) + WidthOf(cell.Note ?? "");
            least = Math.Max(least, cell.Figure is null && !cell.IsYear ? WidestPiece(cell.Text) : text);
            wanted = Math.Max(wanted, Math.Max(text, SmallerBelow * WidthOf(cell.Below ?? "")));
            least = Math.Max(
                least,
                SmallerBelow * KeptText.Pieces(cell.Below ?? "").Concat(KeptText.Pieces(cell.Text)).Select(WidthOf).DefaultIfEmpty(0).Max()
            );
        }

        least = Math.Clamp(least, NarrowestColumn, WidestWord);
        return new Need(least, Math.Clamp(wanted, least, WidestText));
    }

    /// <summary>What a line had better not break: a word, a year such as 2005-06, a few Chinese characters.</summary>
    private static double WidestPiece(string text)
    {
        var (widest, width) = (0d, 0d);
        foreach (var (at, letter) in text.Index())
        {
            var isEnd = letter is ' ' or '/' || (letter == '-' && (at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1])));
            width += WidthOf(letter);
            widest = Math.Max(widest, IsWide(letter) ? Math.Min(width, NarrowestChinese) : width);
            width =
                isEnd ? 0
                : IsWide(letter) ? Math.Min(width, NarrowestChinese)
                : width;
        }

        return widest;
    }

    private static double WidthOf(string text) =>
        text.Sum(WidthOf) + BetweenScripts * text.Zip(text.Skip(1)).Count(pair => IsWide(pair.First) != IsWide(pair.Second));

    /// <summary>About that of Noto Sans, which is a little wider than Arial; a Chinese character is as wide as high.</summary>
    private static double WidthOf(char letter) =>
        letter switch
        {
            _ when IsWide(letter) || letter == '…' => 1,
            'i' or 'j' or 'l' or 'I' or ' ' or '\u00A0' or '.' or ',' or ':' or ';' or '|' or '!' or '\'' or 't' or 'f' => 0.3,
            'm' or 'w' or 'M' or 'W' or '%' => 0.95,
            >= 'A' and <= 'Z' => 0.69,
            _ => 0.6,
        };

    private static bool IsWide(char letter) => letter >= '\u2E80';
}
