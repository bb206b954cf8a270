using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using ScottPlot;
using ScottPlot.Plottables;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts.Drawing;

/// <summary>The empty picture that a chart draws into: a plot of known margins, so that data and labels share one pixel grid.</summary>
/// <remarks>The quantity stands above the axes as text that needs no turning of the head, which matters for Chinese.</remarks>
internal sealed class ChartFrame
{
    /// <summary>Room above the axes for the quantity.</summary>
    public const float Top = 38;

    private const float QuantityLine = 14;
    private const float RemarkLine = 30;
    private const float RemarkGap = 16;

    private readonly float quantityWidth;
    private readonly (int Width, int Height) size;
    private readonly PixelPadding margins;
    private readonly CoordinateRange xRange;
    private readonly CoordinateRange yRange;
    private readonly Language language;

    /// <param name="quantity">Quantity, unit and base of the numbers, such as "Take-up, % of completed transactions".</param>
    /// <param name="margins">Pixels around the axes, without <see cref="Top"/>.</param>
    public ChartFrame(Chart chart, Language language, LocalText quantity, PixelPadding margins, CoordinateRange x, CoordinateRange y)
    {
        size = chart.Size;
        xRange = x;
        yRange = y;
        this.language = language;
        this.margins = new PixelPadding(margins.Left, margins.Right, margins.Bottom, margins.Top + Top);
        Plot.HideAxesAndGrid();
        Plot.FigureBackground.Color = Colors.White;
        Plot.Layout.Fixed(this.margins);
        Plot.Axes.SetLimits(x.Min, x.Max, y.Min, y.Max);
        Text(quantity.In(language), 2, QuantityLine, color: ChartStyle.Muted);
        quantityWidth = TextFit.Width(quantity.In(language), ChartStyle.TextSize);
    }

    public Plot Plot { get; } = new();

    public float Left => margins.Left;

    public float Right => size.Width - margins.Right;

    public float Upper => margins.Top;

    public float Lower => size.Height - margins.Bottom;

    public float Width => size.Width;

    /// <summary>Pixels from the left edge.</summary>
    public float X(double value) => Left + (float)((value - xRange.Min) / xRange.Span) * (Right - Left);

    /// <summary>Pixels from the top edge.</summary>
    public float Y(double value) => Lower - (float)((value - yRange.Min) / yRange.Span) * (Lower - Upper);

    /// <summary>Writes one line, its middle at <paramref name="y"/>.</summary>
    public void Text(
        string text,
        float x,
        float y,
        SKTextAlign anchor = SKTextAlign.Left,
        Color? color = null,
        float size = ChartStyle.TextSize,
        bool bold = false
    )
    {
        var baseline = y + 0.36f * size; // half the height of a capital, about the middle of a Chinese character
        Plot.Add.Plottable(new ChartText(text, x, baseline, anchor, size, bold, color ?? ChartStyle.Ink));
    }

    /// <summary>Writes lines under each other, their middle at <paramref name="y"/>.</summary>
    public void Text(
        IReadOnlyList<string> lines,
        float x,
        float y,
        SKTextAlign anchor = SKTextAlign.Left,
        Color? color = null,
        float size = ChartStyle.TextSize
    )
    {
        var height = size * ChartStyle.LineHeight;
        for (var line = 0; line < lines.Count; line++)
        {
            Text(lines[line], x, y + (line - (lines.Count - 1) / 2f) * height, anchor, color, size);
        }
    }

    /// <summary>Remarks at the right of the line with the quantity, or below it where there is no room for both.</summary>
    public void Remark(params IReadOnlyList<string> remarks)
    {
        var remark = string.Join("  ·  ", remarks);
        var isBeside = quantityWidth + RemarkGap + TextFit.Width(remark, ChartStyle.SmallTextSize) <= Width;
        Text(remark, Width - 4, isBeside ? QuantityLine : RemarkLine, SKTextAlign.Right, ChartStyle.Muted, ChartStyle.SmallTextSize);
    }

    /// <summary>Says that there is nothing to draw.</summary>
    public Plot NoData()
    {
        Text(FigureWords.NoData.In(language), (Left + Right) / 2, (Upper + Lower) / 2, SKTextAlign.Center, ChartStyle.Muted, 16);
        return Plot;
    }

    public void Line(double x1, double y1, double x2, double y2, Color color, float width = 1, LinePattern? pattern = null) =>
        Plot.Add.Plottable(new ChartLine([new(x1, y1), new(x2, y2)], color, width, pattern ?? LinePattern.Solid));

    /// <summary>A line through values at 0, 1, 2 …, interrupted where one is no number.</summary>
    public void Series(IReadOnlyList<double> values, Color color, float width = ChartStyle.LineWidth, LinePattern? pattern = null) =>
        Plot.Add.Plottable(
            new ChartLine([.. values.Select((value, at) => new Coordinates(at, value))], color, width, pattern ?? LinePattern.Solid)
        );

    /// <summary>A line through points of the axes.</summary>
    public void Curve(IReadOnlyList<Coordinates> points, Color color, float width = ChartStyle.LineWidth, LinePattern? pattern = null) =>
        Plot.Add.Plottable(new ChartLine(points, color, width, pattern ?? LinePattern.Solid));

    /// <summary>The area between the points and back again.</summary>
    public void Area(IEnumerable<Coordinates> outline, Color fill)
    {
        var area = Plot.Add.Polygon([.. outline]);
        area.FillColor = fill;
        area.LineWidth = 0;
    }

    /// <summary>A line between pixels, which may leave the axes.</summary>
    public void Stroke(float x1, float y1, float x2, float y2, Color color, float width = 1) =>
        Plot.Add.Plottable(new ChartStroke(x1, y1, x2, y2, color, width));

    public void Box(double left, double right, double bottom, double top, Color fill)
    {
        var box = Plot.Add.Rectangle(left, right, bottom, top);
        box.FillColor = fill;
        box.LineWidth = 0;
    }

    public void Marker(double x, double y, MarkerShape shape, Color color, float size = ChartStyle.MarkerSize, bool hollow = false)
    {
        var marker = new Marker
        {
            X = x,
            Y = y,
            MarkerStyle = new MarkerStyle(shape, size, color),
        };
        marker.MarkerStyle.FillColor = hollow ? Colors.White : color;
        marker.MarkerStyle.OutlineColor = color;
        marker.MarkerStyle.OutlineWidth = hollow ? 1.75f : 0;
        Plot.Add.Plottable(new ChartMarker(marker));
    }

    /// <summary>Thin slanted lines over a light ground: the sign for "no data" that also reads in grey.</summary>
    public void Hatch(double left, double right, double bottom, double top)
    {
        const float Step = 8;
        Box(left, right, bottom, top, ChartStyle.Empty);
        var (width, height) = (X(right) - X(left), Y(bottom) - Y(top));
        for (var start = Step / 2; start < width + height; start += Step)
        {
            // The line y = start − x in pixels of the box, cut to the box.
            var (fromX, toX) = (Math.Max(0, start - height), Math.Min(start, width));
            Line(
                left + fromX / width * (right - left),
                top - (start - fromX) / height * (top - bottom),
                left + toX / width * (right - left),
                top - (start - toX) / height * (top - bottom),
                ChartStyle.Other,
                0.75f
            );
        }
    }
}
