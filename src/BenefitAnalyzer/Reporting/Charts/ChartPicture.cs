using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>One chart in one language, each form drawn once and by whoever asks first.</summary>
public sealed class ChartPicture
{
    private readonly Lazy<string> element;
    private readonly Lazy<string> file;
    private readonly Lazy<byte[]> png;
    private readonly Lazy<byte[]> pngFile;

    internal ChartPicture(ChartBlock chart, Language language)
    {
        element = new(() => ChartWriter.SvgElement(chart.Chart, language, chart.AlternativeText.In(language)));
        png = new(() => ChartWriter.Png(chart.Chart, language));
        var captioned = new Lazy<CaptionedPicture>(() => new CaptionedPicture(chart, language));
        file = new(() => captioned.Value.Svg(element.Value));
        pngFile = new(() => captioned.Value.Png(png.Value));
    }

    /// <summary>SVG for a page that has the font.</summary>
    public string Element => element.Value;

    /// <summary>SVG with its finding, its source and the font of its characters.</summary>
    public string File => file.Value;

    /// <summary>Of twice the size of the chart.</summary>
    public ReadOnlySpan<byte> Png => png.Value;

    /// <summary>The same with its finding and its source.</summary>
    public ReadOnlySpan<byte> PngFile => pngFile.Value;

    /// <summary>Draws all forms beforehand. A chart that cannot be drawn tells who asks for it, since here nobody would listen.</summary>
    internal void Draw()
    {
        try
        {
            _ = (file.Value, pngFile.Value);
        }
        catch (Exception)
        {
            return;
        }
    }
}
