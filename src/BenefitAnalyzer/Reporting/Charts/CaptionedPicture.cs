using System.Globalization;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Html;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>A chart as a picture that stands alone: what it shows above it and its source below, which a report prints as text.</summary>
/// <remarks>Made of the picture that the report shows, so that both say the same and a chart is drawn once.</remarks>
internal sealed class CaptionedPicture
{
    private const float TitleSize = 17;
    private const float Edge = 12;
    private const float Inset = 4;
    private const int MostLines = 12;

    private readonly (int Width, int Height) chart;
    private readonly List<ChartText> texts;
    private readonly int above;

    public CaptionedPicture(ChartBlock block, Language language)
    {
        chart = block.Chart.Size;
        var width = chart.Width - 2 * Inset;
        var title = TextFit.Wrap(block.Finding.In(language), width, MostLines, TitleSize, bold: true);
        var words = new PageWords(language).Source + block.Source.In(language);
        var source = TextFit.Wrap(words, width, MostLines, ChartStyle.SmallTextSize);
        above = HeightOf(title, TitleSize);
        texts =
        [
            .. Lines(title, 0, TitleSize, bold: true, ChartStyle.Ink),
            .. Lines(source, above + chart.Height, ChartStyle.SmallTextSize, bold: false, ChartStyle.Muted),
        ];
        Size = (chart.Width, above + chart.Height + HeightOf(source, ChartStyle.SmallTextSize));
    }

    public (int Width, int Height) Size { get; }

    /// <param name="element">The chart as an element of a page.</param>
    public string Svg(string element)
    {
        var (begin, end) = (element.IndexOf('>', StringComparison.Ordinal) + 1, element.LastIndexOf("</svg>", StringComparison.Ordinal));
        var frame = element[..begin].Replace(SizeIn(chart), SizeIn(Size), StringComparison.Ordinal);
        var backdrop = string.Create(
            CultureInfo.InvariantCulture,
            $"<rect width=\"{Size.Width}\" height=\"{Size.Height}\" fill=\"#FFFFFF\"/>\n"
        );
        var place = string.Create(CultureInfo.InvariantCulture, $"<g transform=\"translate(0,{above})\">");
        return ChartWriter.Svg(
            $"{frame}\n{backdrop}{string.Concat(texts.Select(ChartWriter.Element))}{place}{element[begin..end]}</g>\n{element[end..]}"
        );
    }

    /// <param name="drawn">The chart as the report shows it.</param>
    public byte[] Png(SKSurface drawn)
    {
        using var picture = drawn.Snapshot();
        using var captioned = ChartWriter.Drawn(
            Size,
            canvas =>
            {
                canvas.Clear(SKColors.White);
                texts.ForEach(text => text.Draw(canvas));
                canvas.ResetMatrix(); // pixel by pixel
                canvas.DrawImage(picture, 0, above * ChartWriter.PixelsPerUnit);
            }
        );
        return ChartWriter.Packed(captioned);
    }

    /// <summary>How <see cref="ChartWriter"/> says it.</summary>
    private static string SizeIn((int Width, int Height) size) => ChartWriter.SizeOf(size.Width, size.Height);

    private static int HeightOf(IReadOnlyList<string> lines, float size) =>
        (int)Math.Ceiling(lines.Count * size * ChartStyle.LineHeight + 2 * Edge);

    private static IEnumerable<ChartText> Lines(IReadOnlyList<string> lines, float top, float size, bool bold, ScottPlot.Color color) =>
        lines.Select(
            (line, index) =>
                new ChartText(line, Inset, top + Edge + index * size * ChartStyle.LineHeight + size, SKTextAlign.Left, size, bold, color)
        );
}
