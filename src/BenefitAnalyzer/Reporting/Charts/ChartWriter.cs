using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Fonts;
using BenefitAnalyzer.Tables;
using BenefitAnalyzer.Units;
using ScottPlot;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>Renders charts as pictures. The same chart gives the same bytes.</summary>
public static partial class ChartWriter
{
    internal const int PixelsPerUnit = 2; // sharp on paper and on dense screens
    private const int UsualSize = 12; // of letters, in pixels
    private const string Round = " stroke-linejoin=\"round\"";

    /// <summary>
    /// Flat colours pack better as they are: trying filters took twice the time and a quarter more bytes. The next level takes twice the time for a
    /// fifth fewer bytes, and packing was a fifth of what a report takes.
    /// </summary>
    private static readonly SKPngEncoderOptions Packing = new(SKPngEncoderFilterFlags.None, zLibLevel: 3);

    /// <summary>A PNG of twice the size of the chart.</summary>
    public static byte[] Png(Chart chart, Language language)
    {
        using var drawn = Drawn(chart, language);
        return Packed(drawn);
    }

    /// <summary>The pixels of a chart.</summary>
    internal static SKSurface Drawn(Chart chart, Language language)
    {
        using var plot = chart.Draw(language);
        return Drawn(chart.Size, canvas => plot.Render(canvas, chart.Size.Width, chart.Size.Height));
    }

    /// <summary>The pixels of whatever is drawn; nothing shines through them.</summary>
    internal static SKSurface Drawn((int Width, int Height) size, Action<SKCanvas> draw)
    {
        var surface = SKSurface.Create(
            new SKImageInfo(size.Width * PixelsPerUnit, size.Height * PixelsPerUnit, SKImageInfo.PlatformColorType, SKAlphaType.Opaque)
        );
        surface.Canvas.Scale(PixelsPerUnit);
        draw(surface.Canvas);
        return surface;
    }

    /// <summary>As a PNG.</summary>
    internal static byte[] Packed(SKSurface surface)
    {
        using var pixels = surface.PeekPixels();
        using var png = pixels.Encode(Packing) ?? throw new InvalidOperationException("Skia could not pack a picture.");
        return png.ToArray();
    }

    /// <summary>An SVG file that shows its text on any machine: it carries the font for its own characters.</summary>
    public static string Svg(Chart chart, Language language, string alternativeText) => Svg(SvgElement(chart, language, alternativeText));

    /// <summary>The same of an element that was drawn already.</summary>
    public static string Svg(string svg)
    {
        var style = $"<style>{ReportFonts.FaceRules(svg)}</style>";
        var body = svg.IndexOf('>', StringComparison.Ordinal) + 1;
        return svg[..body] + "\n" + style + svg[body..];
    }

    /// <summary>An SVG element for a page that has the font.</summary>
    public static string SvgElement(Chart chart, Language language, string alternativeText)
    {
        using var plot = chart.Draw(language);
        var (width, height) = chart.Size;
        var text = plot.GetPlottables<ChartText>().ToList();
        text.ForEach(line => line.IsVisible = false);
        var shapes = Shapes(plot, width, height);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" {SizeOf(width, height)} role=\"img\" ");
        svg.Append(CultureInfo.InvariantCulture, $"aria-label=\"{MarkupText.Escaped(alternativeText)}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"font-family=\"'{ReportFonts.Family}', sans-serif\" font-size=\"{UsualSize}\"{Round}>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{height}\" fill=\"#FFFFFF\"/>\n{shapes}");
        foreach (var line in text)
        {
            svg.Append(Element(line));
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>What Skia draws, line by line.</summary>
    /// <remarks>
    /// Left out: the surrounding element, the backdrop that Skia paints black and then white, and a clip around every single line and
    /// marker, which makes up nine tenths of the bytes and cuts nothing, since charts draw inside their axes.
    /// </remarks>
    private static string Shapes(Plot plot, int width, int height)
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, width, height), stream))
        {
            plot.Render(canvas, width, height);
        }

        var shapes = new StringBuilder();
        var backdrop = $"width=\"{width}\" height=\"{height}\"/>";
        var isInClip = false;
        foreach (var line in Encoding.UTF8.GetString(stream.ToArray()).Split('\n').Select(line => line.Trim()))
        {
            isInClip |= line.StartsWith("<clipPath", StringComparison.Ordinal);
            var isShape =
                line.StartsWith("<path", StringComparison.Ordinal)
                || line.StartsWith("<ellipse", StringComparison.Ordinal)
                || line.StartsWith("<rect", StringComparison.Ordinal);
            if (isShape && !isInClip && !line.EndsWith(backdrop, StringComparison.Ordinal))
            {
                shapes.Append(Short(line)).Append('\n');
            }

            isInClip &= line != "</clipPath>";
        }

        return shapes.ToString();
    }

    /// <summary>A shape without what is usual, which stands once at the surrounding element: a page holds thousands.</summary>
    private static string Short(string shape)
    {
        var hasCorners = shape.AsSpan().Count('L') > 1;
        var plain = Fine()
            .Replace(shape, Hundredths)
            .Replace(Round, "", StringComparison.Ordinal)
            .Replace(" stroke-miterlimit=\"4\"", hasCorners ? " stroke-linejoin=\"miter\"" : "", StringComparison.Ordinal)
            .Replace(" stroke-width=\"1\"", "", StringComparison.Ordinal);
        return Upright().Replace(Level().Replace(plain, "M$1 $2H$3\""), "M$1 $2V$3\"");
    }

    /// <summary>A pixel is the smallest thing that is seen.</summary>
    private static string Hundredths(Match number) =>
        decimal.Parse(number.Value, CultureInfo.InvariantCulture).ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+\.\d{3,}")]
    private static partial Regex Fine();

    /// <summary>One line from left to right or back.</summary>
    [GeneratedRegex(@"M(\S+) (\S+)L(\S+) \2""")]
    private static partial Regex Level();

    /// <summary>One line up or down.</summary>
    [GeneratedRegex(@"M(\S+) (\S+)L\1 (\S+)""")]
    private static partial Regex Upright();

    /// <summary>Attributes of the surrounding element.</summary>
    internal static string SizeOf(int width, int height) =>
        string.Create(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\"");

    internal static string Element(ChartText line)
    {
        var anchor = line.Anchor switch
        {
            SKTextAlign.Center => " text-anchor=\"middle\"",
            SKTextAlign.Right => " text-anchor=\"end\"",
            _ => "",
        };
        var size = line.Size == UsualSize ? "" : string.Create(CultureInfo.InvariantCulture, $" font-size=\"{line.Size:0.##}\"");
        var weight = line.Bold ? " font-weight=\"700\"" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<text x=\"{line.X:0.##}\" y=\"{line.Baseline:0.##}\"{anchor}{size}{weight} fill=\"{line.Color.ToHex()}\">"
                + $"{MarkupText.Escaped(line.Text)}</text>\n"
        );
    }
}
