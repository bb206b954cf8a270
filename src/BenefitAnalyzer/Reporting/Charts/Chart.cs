using BenefitAnalyzer.Units;
using ScottPlot;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>Figures that know how to be drawn. A subclass is one kind of chart; it reads no files and computes no figures.</summary>
/// <remarks>Every text is a <see cref="Drawing.ChartText"/>, so that it stays readable text in SVG.</remarks>
public abstract record Chart
{
    /// <summary>Width of every picture, in pixels: printed as wide as an A4 page its letters are 7 to 8 points high.</summary>
    protected internal const int PictureWidth = 860;

    /// <summary>Draws the chart without its title, which the report prints as text.</summary>
    public abstract Plot Draw(Language language);

    /// <summary>Width and height of the picture, in pixels at 96 dpi; tall charts grow with their rows.</summary>
    public virtual (int Width, int Height) Size => (PictureWidth, 400);
}
