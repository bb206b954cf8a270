using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>One chart in one language, each form drawn once and by whoever asks first.</summary>
public sealed class ChartPicture
{
    private readonly Lazy<string> element;
    private readonly Lazy<string> file;
    private readonly Lazy<(byte[] Alone, byte[] Captioned)> png;

    internal ChartPicture(ChartBlock chart, Language language)
    {
        element = new(() => ChartWriter.SvgElement(chart.Chart, language, chart.AlternativeText.In(language)));
        var captioned = new Lazy<CaptionedPicture>(() => new CaptionedPicture(chart, language));
        file = new(() => captioned.Value.Svg(element.Value));
        png = new(() =>
        {
            using var drawn = ChartWriter.Drawn(chart.Chart, language);
            return (ChartWriter.Packed(drawn), captioned.Value.Png(drawn));
        });
    }

    /// <summary>SVG for a page that has the font.</summary>
    public string Element => element.Value;

    /// <summary>SVG with its finding, its source and the font of its characters.</summary>
    public string File => file.Value;

    /// <summary>Of twice the size of the chart.</summary>
    public ReadOnlySpan<byte> Png => png.Value.Alone;

    /// <summary>The same with its finding and its source.</summary>
    public ReadOnlySpan<byte> PngFile => png.Value.Captioned;

    /// <summary>Draws all forms beforehand. A chart that cannot be drawn tells who asks for it, since here nobody would listen.</summary>
    internal void Draw()
    {
        try
        {
            _ = (file.Value, png.Value);
        }
        catch (Exception)
        {
            return;
        }
    }
}
