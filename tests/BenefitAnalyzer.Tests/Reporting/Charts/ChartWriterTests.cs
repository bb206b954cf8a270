using System.Xml.Linq;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Charts;

[TestClass]
public sealed class ChartWriterTests
{
    [TestMethod]
    public void EveryKindOfChartIsWellFormedSvgInBothLanguages()
    {
        foreach (var (name, chart) in SampleCharts.All)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var svg = XDocument.Parse(ChartWriter.SvgElement(chart, language, "< \"alt\" & >")).Root!;

                Assert.AreEqual("< \"alt\" & >", svg.Attribute("aria-label")!.Value, name);
                Assert.IsTrue(svg.Elements().Any(element => element.Name.LocalName == "text"), name);
            }
        }
    }

    [TestMethod]
    public void AnSvgIsWellFormedWhateverStandsInAName()
    {
        var hostile = LocalText.Same("a\u0001\u000B\uFFFF\uFFFE\uD83D<&");
        var chart = new TakeUpLines(
            hostile,
            SampleCharts.Months(2),
            [new MonthSeries(hostile, [SampleFigures.Share("x", 0.25m), SampleFigures.Share("y", 0.5m)])]
        );

        var svg = XDocument.Parse(ChartWriter.Svg(chart, Language.English, hostile.English)).Root!;

        Assert.AreEqual("a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD<&", svg.Attribute("aria-label")!.Value);
        Assert.Contains("a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD<&", svg.Elements().Select(element => element.Value));
    }

    [TestMethod]
    public void ADashedLineIsManyPiecesInSvgToo()
    {
        var (solid, dashed) = (Pieces(ScottPlot.LinePattern.Solid), Pieces(ScottPlot.LinePattern.Dashed));

        Assert.AreEqual(1, solid);
        Assert.IsGreaterThan(5, dashed);

        static int Pieces(ScottPlot.LinePattern pattern)
        {
            using var plot = new ScottPlot.Plot();
            plot.Axes.SetLimits(0, 1, 0, 1);
            using var stream = new MemoryStream();
            var line = new ChartLine([new(0, 0.5), new(1, 0.5)], ScottPlot.Colors.Black, 2, pattern);
            plot.Add.Plottable(line);
            plot.RenderInMemory(400, 100);
            using (var canvas = SkiaSharp.SKSvgCanvas.Create(new SkiaSharp.SKRect(0, 0, 400, 100), stream))
            {
                line.Render(new ScottPlot.RenderPack(plot, new(0, 400, 100, 0), canvas));
            }

            var svg = System.Text.Encoding.UTF8.GetString(stream.ToArray());
            return svg.Split('\n')
                .Where(one => one.Contains("<path", StringComparison.Ordinal))
                .Sum(one => one.Count(letter => letter == 'M'));
        }
    }

    [TestMethod]
    public void TextInSvgKeepsItsCharacters()
    {
        var svg = ChartWriter.SvgElement(SampleCharts.Map(7, 2), Language.TraditionalChinese, "");

        Assert.Contains("使用率", svg); // Skia would write the radical ⽤
        Assert.Contains("冚𨋢", svg);
    }

    [TestMethod]
    public void AnSvgFileCarriesItsFontAndLoadsNothing()
    {
        var svg = ChartWriter.Svg(SampleCharts.Gaps(3), Language.TraditionalChinese, "圖表");

        Assert.Contains("@font-face", svg);
        Assert.DoesNotContain("href", svg);
        Assert.DoesNotContain("url(http", svg);
        Assert.IsNotNull(XDocument.Parse(svg).Root);
    }

    [TestMethod]
    public void APictureIsTwiceTheSizeOfTheChart()
    {
        var chart = SampleCharts.Mix(12);

        var png = ChartWriter.Png(chart, Language.English);

        Assert.AreEqual(2 * chart.Size.Width, png[18] << 8 | png[19]); // IHDR: width at 16, height at 20, big-endian
        Assert.AreEqual(2 * chart.Size.Height, png[22] << 8 | png[23]);
    }

    [TestMethod]
    public void TheSameChartGivesTheSameBytes()
    {
        var (first, second) = (SampleCharts.Lines(24, 5, 0.9m), SampleCharts.Lines(24, 5, 0.9m));

        CollectionAssert.AreEqual(ChartWriter.Png(first, Language.English), ChartWriter.Png(second, Language.English));
        Assert.AreEqual(ChartWriter.Svg(first, Language.English, "x"), ChartWriter.Svg(second, Language.English, "x"));
    }

    [TestMethod]
    public void AChartGrowsWithItsRows() => Assert.IsGreaterThan(SampleCharts.BarsOf(3).Size.Height, SampleCharts.BarsOf(20).Size.Height);
}
