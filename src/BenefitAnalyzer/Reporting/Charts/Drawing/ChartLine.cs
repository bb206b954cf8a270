using ScottPlot;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts.Drawing;

/// <summary>A line through points of the axes, interrupted where one is no number.</summary>
/// <remarks>Dashes are drawn as shapes of their own: Skia's SVG knows none, and a reader of a grey print would take dashed series for solid ones.</remarks>
internal sealed class ChartLine(IReadOnlyList<Coordinates> points, Color color, float width, LinePattern pattern) : IPlottable
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public IReadOnlyList<Coordinates> Points => points;

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        using var path = Path();
        using var dashes = pattern.GetPathEffect();
        using var paint = new SKPaint
        {
            Color = color.ToSKColor(),
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = width,
            StrokeJoin = SKStrokeJoin.Round,
            PathEffect = dashes,
        };
        if (dashes is null)
        {
            rp.Canvas.DrawPath(path, paint);
            return;
        }

        using var shapes = paint.GetFillPath(path);
        using var fill = new SKPaint { Color = color.ToSKColor(), IsAntialias = true };
        rp.Canvas.DrawPath(shapes, fill);
    }

    private SKPath Path()
    {
        var path = new SKPath();
        var isDown = false;
        foreach (var point in points)
        {
            if (!point.AreReal)
            {
                isDown = false;
                continue;
            }

            var pixel = Axes.GetPixel(point);
            if (isDown)
            {
                path.LineTo(pixel.X, pixel.Y);
            }
            else
            {
                path.MoveTo(pixel.X, pixel.Y);
            }

            isDown = true;
        }

        return path;
    }
}
