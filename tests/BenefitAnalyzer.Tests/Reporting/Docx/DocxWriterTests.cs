using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Docx;
using BenefitAnalyzer.Reporting.Html;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace BenefitAnalyzer.Tests.Reporting.Docx;

[TestClass]
public sealed partial class DocxWriterTests
{
    private static readonly LocalText Hostile = LocalText.Same("<w:p/>=cmd()\u202Eabc\u0001\uD800😀" + new string('x', 5_000));

    [TestMethod]
    [DataRow(Language.English)]
    [DataRow(Language.TraditionalChinese)]
    public void AValidatorFindsNothing(Language language)
    {
        foreach (var report in new[] { SampleReport.Full, SampleReport.OneMonth, SampleReport.ThreeThousandRows, Wide(columns: 14) })
        {
            using var document = Open(Bytes(report, language));
            var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document);
            Assert.AreEqual("", string.Join('\n', errors.Select(error => $"{error.Path?.XPath}: {error.Description}")));
        }
    }

    [TestMethod]
    [DataRow(Language.English, "en")]
    [DataRow(Language.TraditionalChinese, "zh")]
    public void ItsTablesSayWhatThoseOfThePageSay(Language language, string code)
    {
        using var document = Open(Bytes(SampleReport.Full, language));
        var written = Tables(document).Select(table => RowsOf(table).Select(row => string.Join('|', row)).ToList()).ToList();

        var article = XDocument
            .Parse(Script().Replace(HtmlWriter.Write(SampleReport.Full, CancellationToken.None)[15..], ""))
            .Descendants("article")
            .Single(article => article.Attribute("id")!.Value == code);
        var shown = article.Descendants("table").Where(table => !table.Ancestors("details").Any()).Select(RowsOf).ToList();

        Assert.HasCount(2, shown);
        for (var at = 0; at < shown.Count; at++)
        {
            CollectionAssert.AreEqual(shown[at].Take(1 + TableView.RowsOnPaper).ToList(), written[at]);
        }
    }

    [TestMethod]
    public void BothLanguagesHaveTheSameNumbers()
    {
        using var english = Open(Bytes(SampleReport.Full, Language.English));
        using var chinese = Open(Bytes(SampleReport.Full, Language.TraditionalChinese));

        var numbers = Numbers(english);
        Assert.IsGreaterThan(100, numbers.Count);
        CollectionAssert.AreEqual(numbers, Numbers(chinese));
    }

    [TestMethod]
    public void HeadingsOfTablesAreRepeatedAndNoRowIsDivided()
    {
        using var document = Open(Bytes(SampleReport.Full, Language.English));

        foreach (var table in Tables(document))
        {
            var rows = table.Elements<W.TableRow>().ToList();
            Assert.IsNotNull(rows[0].TableRowProperties!.GetFirstChild<W.TableHeader>());
            Assert.IsTrue(rows.All(row => row.TableRowProperties!.GetFirstChild<W.CantSplit>() is not null));
        }
    }

    [TestMethod]
    public void EveryChartHasItsFindingAsCaptionAndIsToldInWords()
    {
        using var document = Open(Bytes(SampleReport.Full, Language.TraditionalChinese));
        var charts = SampleReport.Full.Charts.ToList();

        CollectionAssert.AreEqual(
            charts.Select(chart => chart.AlternativeText.Chinese).ToList(),
            Body(document).Descendants<DW.DocProperties>().Select(picture => picture.Description!.Value!).ToList()
        );
        var captions = Body(document)
            .Elements<W.Paragraph>()
            .Where(paragraph => Style(paragraph) == "Caption")
            .Select(item => item.InnerText);
        Assert.IsEmpty(charts.Where(chart => !captions.Any(caption => caption.EndsWith(chart.Finding.Chinese, StringComparison.Ordinal))));
    }

    [TestMethod]
    public void TheFootnoteOfATableNamesItsDefinitionsAndItsFirstFigure()
    {
        using var document = Open(Bytes(SampleReport.Full, Language.English));
        var caption = Body(document)
            .Elements<W.Paragraph>()
            .First(paragraph => paragraph.InnerText.Contains("Take-up by kind of figure", StringComparison.Ordinal));
        var id = caption.Descendants<W.FootnoteReference>().Single().Id!.Value;

        var note = document.MainDocumentPart!.FootnotesPart!.Footnotes!.Elements<W.Footnote>().Single(note => note.Id! == id).InnerText;

        Assert.Contains("Take-up, assisted digital counted as digital [take-up/A@1]", note);
        Assert.Contains("The first is take-up/A?service=renewal&month=2005-06", note);
    }

    [TestMethod]
    public void OfThreeThousandRowsSixtyAreShownWhichIsSaid()
    {
        using var document = Open(Bytes(SampleReport.ThreeThousandRows, Language.English));

        Assert.HasCount(1 + TableView.RowsOnPaper, Tables(document).First().Elements<W.TableRow>().ToList());
        Assert.Contains("The first 60 of 3,000 rows. All of them are in tables/volumes.csv.", Body(document).InnerText);
    }

    [TestMethod]
    public void AWideTableTurnsItsPageAndTheNextTurnsBack()
    {
        using var document = Open(Bytes(Wide(columns: 14, rows: 4), Language.English));

        var sides = Body(document)
            .Descendants<W.PageSize>()
            .Select(size => size.Orient?.Value == W.PageOrientationValues.Landscape)
            .ToList();

        CollectionAssert.AreEqual(new[] { false, true, false }, sides);
        Assert.IsTrue(Tables(document).All(table => WidthOf(table) <= PaperWidths.Room(isLandscape: true)));
    }

    [TestMethod]
    public void APageIsNotTurnedForARow()
    {
        using var document = Open(Bytes(Wide(columns: 14), Language.English));

        Assert.IsFalse(Body(document).Descendants<W.PageSize>().Any(size => size.Orient?.Value == W.PageOrientationValues.Landscape));
        Assert.HasCount(14, RowsOf(Tables(document).ElementAt(1)).ToList()); // a heading, and a row for each column but the first
    }

    [TestMethod]
    public void TextsStayTexts()
    {
        var report = Wide(columns: 2) with { Title = Hostile, Study = Hostile };

        using var document = Open(Bytes(report, Language.English));

        Assert.IsEmpty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document));
        var title = Body(document).Elements<W.Paragraph>().Single(paragraph => Style(paragraph) == "Title").InnerText;
        Assert.StartsWith("<w:p/>=cmd()abc\uFFFD\uFFFD😀xxx", title);
    }

    [TestMethod]
    public void TheSameReportGivesTheSameBytes() =>
        CollectionAssert.AreEqual(Bytes(SampleReport.Full, Language.English), Bytes(SampleReport.Full, Language.English));

    /// <summary>A narrow table, a table of so many columns of long words, a narrow one.</summary>
    private static Report Wide(int columns, int rows = 1) =>
        new(
            "wide",
            new("Wide", "寬"),
            new("Study", "研究"),
            "d",
            [new("s", new("Section", "部分"), [TableOf("before", 2), TableOf("wide", columns, rows), TableOf("after", 2)])]
        );

    private static ReportTable TableOf(string id, int columns, int rows = 1) =>
        new(
            id,
            Hostile,
            [.. Enumerable.Range(0, columns).Select(at => new ReportColumn($"c{at}", LocalText.Same("Responsibilities"), at > 0))],
            [
                .. Enumerable
                    .Range(0, rows)
                    .Select(_ =>
                        (IReadOnlyList<Cell>)
                            [
                                .. Enumerable
                                    .Range(0, columns)
                                    .Select(at => (Cell)(at == 0 ? new TextCell("x", Hostile) : new CountCell(1_234_567))),
                            ]
                    ),
            ]
        );

    private static byte[] Bytes(Report report, Language language)
    {
        using var pictures = new ChartPictures();
        using var stream = new MemoryStream();
        DocxWriter.Write(report, language, pictures, stream, CancellationToken.None);
        return stream.ToArray();
    }

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static W.Body Body(WordprocessingDocument document) => document.MainDocumentPart!.Document!.Body!;

    private static IEnumerable<W.Table> Tables(WordprocessingDocument document) => Body(document).Elements<W.Table>();

    private static string? Style(W.Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static int WidthOf(W.Table table) =>
        table.Descendants<W.GridColumn>().Sum(column => int.Parse(column.Width!.Value!, CultureInfo.InvariantCulture));

    private static IEnumerable<IEnumerable<string>> RowsOf(W.Table table) =>
        table.Elements<W.TableRow>().Select(row => row.Elements<W.TableCell>().Select(cell => cell.InnerText));

    private static List<string> RowsOf(XElement table) =>
        [.. table.Descendants("tr").Select(row => string.Join('|', row.Elements().Select(cell => cell.Value)))];

    private static List<string> Numbers(WordprocessingDocument document) =>
        [
            .. Tables(document)
                .Take(2)
                .SelectMany(table => table.Elements<W.TableRow>().Skip(1))
                .SelectMany(row => row.Elements<W.TableCell>())
                .Where(cell => Style(cell.GetFirstChild<W.Paragraph>()!) == "TableNumber")
                .Select(cell => NotOfNumbers().Replace(cell.GetFirstChild<W.Paragraph>()!.GetFirstChild<W.Run>()!.InnerText, "")),
        ];

    [GeneratedRegex(@"<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex(@"[^0-9.,+−]")]
    private static partial Regex NotOfNumbers();
}
