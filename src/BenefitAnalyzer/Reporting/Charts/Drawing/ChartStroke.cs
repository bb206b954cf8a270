using ScottPlot;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts.Drawing;

/// <summary>A thin line between two pixels of the picture, inside or outside the axes.</summary>
internal sealed record ChartStroke(float X1, float Y1, float X2, float Y2, Color Color, float Width) : IPlottable
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        rp.CanvasState.DisableClipping();
        using var paint = new SKPaint
        {
            Color = Color.ToSKColor(),
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = Width,
        };
        rp.Canvas.DrawLine(X1, Y1, X2, Y2, paint);
    }
}
