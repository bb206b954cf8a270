using BenefitAnalyzer.Units;
using ScottPlot;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts.Drawing;

/// <summary>The frame of charts with one row for each thing, its name at the left: row 0 stands at the top, at y = 0.</summary>
internal static class RowFrame
{
    private const int RowHeight = 36;
    private const int AxisHeight = 30;
    private const float NameGap = 12;
    private const float MaxNameWidth = 240;

    /// <summary>The size of a picture with this many rows.</summary>
    public static (int Width, int Height) Size(int rows) =>
        (Chart.PictureWidth, (int)ChartFrame.Top + Math.Max(rows, 2) * RowHeight + AxisHeight);

    /// <param name="right">Room for values beside the axes, in pixels.</param>
    public static ChartFrame Draw(
        Chart chart,
        Language language,
        LocalText quantity,
        IReadOnlyList<LocalText> names,
        CoordinateRange values,
        float right
    )
    {
        var wrapped = names.Select(name => TextFit.Wrap(name.In(language), MaxNameWidth, 2, ChartStyle.TextSize)).ToList();
        var left = wrapped.SelectMany(lines => lines).Select(line => TextFit.Width(line, ChartStyle.TextSize)).DefaultIfEmpty(0).Max();
        var rows = Math.Max(names.Count, 2);
        var frame = new ChartFrame(
            chart,
            language,
            quantity,
            new(Math.Max(left + NameGap + 4, 24), right, AxisHeight, 0),
            values,
            new CoordinateRange(-(rows - 0.5), 0.5)
        );
        for (var row = 0; row < names.Count; row++)
        {
            frame.Text(wrapped[row], frame.Left - NameGap, frame.Y(-row), SKTextAlign.Right);
        }

        return frame;
    }
}
