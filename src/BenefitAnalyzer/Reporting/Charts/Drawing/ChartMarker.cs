using ScottPlot;
using ScottPlot.Plottables;

namespace BenefitAnalyzer.Reporting.Charts.Drawing;

/// <summary>A marker that is drawn whole where it stands on the edge of the axes; ScottPlot would cut it in half.</summary>
internal sealed class ChartMarker(Marker marker) : IPlottable
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes
    {
        get => marker.Axes;
        set => marker.Axes = value;
    }

    public IEnumerable<LegendItem> LegendItems => [];

    public Coordinates Location => marker.Location;

    public bool IsHollow => marker.MarkerStyle.FillColor == Colors.White;

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        rp.CanvasState.DisableClipping();
        marker.Render(rp);
    }
}
