using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using ScottPlot;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>Where is it high and where low? A cell for each row and column, darker for more, with its value written in it.</summary>
/// <remarks>Cells without a value are hatched, so that they are never taken for low ones.</remarks>
/// <param name="Quantity">Quantity, unit and base of the values.</param>
/// <param name="Cells">One list for each row, with a figure for each column.</param>
public sealed record HeatMap(
    LocalText Quantity,
    IReadOnlyList<LocalText> Rows,
    IReadOnlyList<LocalText> Columns,
    IReadOnlyList<IReadOnlyList<Figure?>> Cells
) : Chart
{
    private const int RowHeight = 34;
    private const int MostHeaderLines = 4;
    private const float LineHeight = ChartStyle.SmallTextSize * ChartStyle.LineHeight;
    private const float NameGap = 12;
    private const float MaxNameWidth = 220;
    private const float CellPadding = 4;
    private static readonly LocalText Hatched = new("hatched: no data or hidden", "斜線：沒有數據或隱去");
    private const double Half = 0.485; // leaves a white line between cells

    /// <summary>High enough for the column names of both languages, so that their pictures are of one size.</summary>
    public override (int Width, int Height) Size =>
        (PictureWidth, (int)(ChartFrame.Top + HeaderHeight) + Math.Max(Rows.Count, 2) * RowHeight + 8);

    private float HeaderHeight =>
        10 + LineHeight * Enum.GetValues<Language>().SelectMany(ColumnNames).Select(lines => lines.Count).DefaultIfEmpty(1).Max();

    private IReadOnlyList<decimal> Known => [.. Cells.SelectMany(row => row).Select(ChartValue.Of).OfType<decimal>()];

    public override Plot Draw(Language language)
    {
        var names = RowNames(language);
        var rows = Math.Max(Rows.Count, 2);
        var frame = new ChartFrame(
            this,
            language,
            Quantity,
            new(LeftMargin(language), 4, 8, HeaderHeight),
            new(-0.5, Math.Max(Columns.Count, 1) - 0.5),
            new(-(rows - 0.5), 0.5)
        );
        if (Known.Count == 0)
        {
            return frame.NoData();
        }

        for (var row = 0; row < Rows.Count; row++)
        {
            frame.Text(names[row], frame.Left - NameGap, frame.Y(-row), SKTextAlign.Right, size: ChartStyle.SmallTextSize);
        }

        DrawColumnNames(frame, language);
        DrawCells(frame, language);
        if (Cells.Any(row => row.Any(figure => ChartValue.Of(figure) is null)))
        {
            frame.Remark(Hatched.In(language));
        }

        return frame.Plot;
    }

    private List<IReadOnlyList<string>> RowNames(Language language) =>
        [.. Rows.Select(name => TextFit.Wrap(name.In(language), MaxNameWidth, 2, ChartStyle.SmallTextSize))];

    private float LeftMargin(Language language) =>
        RowNames(language).SelectMany(lines => lines).Select(line => TextFit.Width(line, ChartStyle.SmallTextSize)).DefaultIfEmpty(0).Max()
        + NameGap
        + 4;

    private List<IReadOnlyList<string>> ColumnNames(Language language)
    {
        var width = (PictureWidth - 4 - LeftMargin(language)) / Math.Max(Columns.Count, 1) - CellPadding;
        return [.. Columns.Select(name => TextFit.Wrap(name.In(language), width, MostHeaderLines, ChartStyle.SmallTextSize))];
    }

    private void DrawColumnNames(ChartFrame frame, Language language)
    {
        foreach (var (column, lines) in ColumnNames(language).Index())
        {
            var middle = frame.Upper - 6 - lines.Count * LineHeight / 2;
            frame.Text(lines, frame.X(column), middle, SKTextAlign.Center, ChartStyle.Muted, ChartStyle.SmallTextSize);
        }
    }

    private void DrawCells(ChartFrame frame, Language language)
    {
        var (low, high) = (Known.Min(), Known.Max());
        var write = Writer(frame.X(1) - frame.X(0) - CellPadding, language);
        for (var row = 0; row < Rows.Count; row++)
        {
            for (var column = 0; column < Columns.Count; column++)
            {
                var figure = Cells[row][column];
                var background = ChartStyle.Empty;
                if (ChartValue.Of(figure) is { } value)
                {
                    background = ChartStyle.Scale(high == low ? 0.5 : (double)((value - low) / (high - low)));
                    frame.Box(column - Half, column + Half, -row - Half, -row + Half, background);
                }
                else
                {
                    frame.Hatch(column - Half, column + Half, -row - Half, -row + Half);
                }

                if (figure is { State: not FigureState.NoData })
                {
                    var colour = ChartStyle.TextOn(background);
                    frame.Text(write(figure), frame.X(column), frame.Y(-row), SKTextAlign.Center, colour, ChartStyle.SmallTextSize);
                }
            }
        }
    }

    /// <summary>The longest way to write a value that fits into every cell: with unit, without, without decimals, or not at all.</summary>
    private Func<Figure, string> Writer(float width, Language language)
    {
        var number = new NumberText(language);
        Func<Figure, string>[] ways = [number.Of, number.InCell, number.InNarrowCell];
        var figures = Cells.SelectMany(row => row).OfType<Figure>().Where(figure => figure.State != FigureState.NoData).ToList();
        return Array.Find(ways, way => figures.All(figure => TextFit.Width(way(figure), ChartStyle.SmallTextSize) <= width)) ?? (_ => "");
    }
}
