using ScottPlot;

namespace BenefitAnalyzer.Reporting.Charts.Drawing;

/// <summary>Names a line or a part of a bar at its right end, where the eye already is.</summary>
/// <param name="At">Where the thing ends, on the axes.</param>
/// <param name="Colour">Of the line that leads to the label; the text itself is dark, to be readable.</param>
internal sealed record EndLabel(IReadOnlyList<string> Lines, Coordinates At, Color Colour)
{
    /// <summary>The thing itself does not reach the right end: a patch of its colour stands for it.</summary>
    public bool IsPatch { get; init; }

    private const float Gap = 16;
    private const float PatchHeight = 9;
    private const float Padding = 3;
    private const float LongestLead = 60;

    private float Width => Lines.Max(line => TextFit.Width(line, ChartStyle.TextSize));

    private float Height => Lines.Count * ChartStyle.TextSize * ChartStyle.LineHeight + Padding;

    /// <summary>A label of a name, broken where it is long, and a value, which is never cut.</summary>
    public static EndLabel Of(string name, string value, Coordinates at, Color colour)
    {
        var lines = TextFit.Wrap(name, ChartStyle.MaxLabelWidth, 2, ChartStyle.TextSize).ToList();
        var last = $"{lines[^1]}  {value}";
        if (TextFit.Width(last, ChartStyle.TextSize) <= ChartStyle.MaxLabelWidth)
        {
            lines[^1] = last;
        }
        else
        {
            lines.Add(value);
        }

        return new(lines, at, colour);
    }

    /// <summary>Room at the right of the axes.</summary>
    public static float Margin(IReadOnlyList<EndLabel> labels) => labels.Count == 0 ? 16 : labels.Max(label => label.Width) + Gap + 6;

    /// <summary>Writes the labels so that none covers another.</summary>
    public static void Draw(ChartFrame frame, IReadOnlyList<EndLabel> labels)
    {
        float[] wanted = [.. labels.Select(label => frame.Y(label.At.Y))];
        float[] heights = [.. labels.Select(label => label.Height)];
        var centres = LabelSpread.Apart(wanted, heights, frame.Upper - 8, frame.Lower + 8);
        for (var index = 0; index < labels.Count; index++)
        {
            if (labels[index].IsPatch)
            {
                frame.Stroke(frame.Right + 3, centres[index], frame.Right + Gap - 3, centres[index], labels[index].Colour, PatchHeight);
                frame.Text(labels[index].Lines, frame.Right + Gap, centres[index]);
                continue;
            }

            var end = Math.Min(frame.X(labels[index].At.X), frame.Right);
            // A long way to the label in the line's own colour would look like data.
            var isLong = frame.Right - end > LongestLead;
            var lead = isLong ? ChartStyle.Other : labels[index].Colour;
            frame.Stroke(isLong ? end + ChartStyle.MarkerSize : end, wanted[index], frame.Right, wanted[index], lead);
            frame.Stroke(frame.Right, wanted[index], frame.Right + Gap - 4, centres[index], labels[index].Colour);
            frame.Text(labels[index].Lines, frame.Right + Gap, centres[index]);
        }
    }
}
