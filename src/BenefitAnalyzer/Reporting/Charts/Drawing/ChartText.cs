using BenefitAnalyzer.Reporting.Fonts;
using ScottPlot;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts.Drawing;

/// <summary>One line of text at a pixel of the picture, inside or outside the axes.</summary>
/// <remarks>
/// Charts write every text this way and ScottPlot none. Skia turns text into glyphs and, for SVG, glyphs back into characters, where a
/// character may come back as another of the same shape (用 as the radical ⽤), which no search finds and a screen reader spells
/// out. <see cref="ChartWriter"/> writes these as real text.
/// </remarks>
/// <param name="X">From the left edge, in pixels; which part of the text stands there is told by <paramref name="Anchor"/>.</param>
/// <param name="Baseline">From the top edge, in pixels.</param>
internal sealed record ChartText(string Text, float X, float Baseline, SKTextAlign Anchor, float Size, bool Bold, Color Color) : IPlottable
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        rp.CanvasState.DisableClipping();
        Draw(rp.Canvas);
    }

    /// <summary>On a canvas that nothing is cut from.</summary>
    public void Draw(SKCanvas canvas)
    {
        using var font = ReportFonts.At(Size, Bold);
        using var paint = new SKPaint { Color = Color.ToSKColor(), IsAntialias = true };
        canvas.DrawText(Text, X, Baseline, Anchor, font, paint);
    }
}
