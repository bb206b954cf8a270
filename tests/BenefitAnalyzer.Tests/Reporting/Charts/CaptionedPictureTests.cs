using System.Xml.Linq;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Charts;

[TestClass]
public sealed class CaptionedPictureTests
{
    private static readonly ChartBlock Block = SampleReport.OneMonth.Charts.First() with
    {
        Finding = new(string.Join(' ', Enumerable.Repeat("Take-up rose", 20)), string.Concat(Enumerable.Repeat("使用率上升，", 20))),
    };

    [TestMethod]
    [DataRow(Language.English)]
    [DataRow(Language.TraditionalChinese)]
    public void AFileHasItsFindingAboveAndItsSourceBelowThePicture(Language language)
    {
        var picture = new ChartPicture(Block, language);
        var texts = XDocument.Parse(picture.File).Root!.Elements().Where(own => own.Name.LocalName == "text").ToList();
        var said = string.Concat(texts.Select(text => text.Value)).Replace(" ", "", StringComparison.Ordinal);

        Assert.IsGreaterThan(2, texts.Count); // a finding of several lines
        Assert.AreEqual(
            (Block.Finding.In(language) + (language == Language.English ? "Source:" : "資料來源：") + Block.Source.In(language)).Replace(
                " ",
                "",
                StringComparison.Ordinal
            ),
            said
        );
        Assert.DoesNotContain(Block.Finding.In(language)[..20], XDocument.Parse(picture.Element).Root!.Value);
    }

    [TestMethod]
    public void BothFormsAreOfOneSizeAndHigherThanTheChart()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var picture = new ChartPicture(Block, language);
            var svg = XDocument.Parse(picture.File).Root!;
            var png = picture.PngFile;

            Assert.AreEqual($"{(png[18] << 8 | png[19]) / 2}", svg.Attribute("width")!.Value); // IHDR: width at 16, height at 20, big-endian
            Assert.AreEqual($"{(png[22] << 8 | png[23]) / 2}", svg.Attribute("height")!.Value);
            Assert.IsGreaterThan(2 * Block.Chart.Size.Height, png[22] << 8 | png[23]);
        }
    }

    [TestMethod]
    public void ThePictureInTheFileIsThatOfTheReport()
    {
        var picture = new ChartPicture(Block, Language.English);
        using var chart = SkiaSharp.SKBitmap.Decode(picture.Png);
        using var file = SkiaSharp.SKBitmap.Decode(picture.PngFile);
        var above = Enumerable
            .Range(0, file.Height - chart.Height)
            .Single(top => Enumerable.Range(0, chart.Height).All(row => IsSameRow(chart, row, file, top + row)));

        Assert.IsGreaterThan(0, above);
    }

    [TestMethod]
    public void TextCanBeReadOnEveryColourOfAHeatMap()
    {
        for (var share = 0; share <= 100; share++)
        {
            var background = ChartStyle.Scale(share / 100.0);
            Assert.IsGreaterThanOrEqualTo(
                ChartStyle.ReadableContrast,
                ChartStyle.Contrasts(background, ChartStyle.TextOn(background)),
                background.ToHex()
            );
        }
    }

    private static bool IsSameRow(SkiaSharp.SKBitmap chart, int row, SkiaSharp.SKBitmap file, int other) =>
        chart
            .GetPixelSpan()
            .Slice(row * chart.RowBytes, chart.RowBytes)
            .SequenceEqual(file.GetPixelSpan().Slice(other * file.RowBytes, file.RowBytes));
}
