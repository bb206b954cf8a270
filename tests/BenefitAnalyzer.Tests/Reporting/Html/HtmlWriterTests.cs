using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BenefitAnalyzer.Reporting.Fonts;
using BenefitAnalyzer.Reporting.Html;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Tests.Reporting.Html;

[TestClass]
public sealed partial class HtmlWriterTests
{
    private static readonly string Full = HtmlWriter.Write(SampleReport.Full, CancellationToken.None);

    [TestMethod]
    public void ThePageIsWellFormedAndItsIdsAreUnique()
    {
        var ids = Parse(Full).Descendants().Attributes("id").Select(id => id.Value).ToList();

        CollectionAssert.AllItemsAreUnique(ids);
        Assert.IsGreaterThan(20, ids.Count);
    }

    [TestMethod]
    public void ThePageLoadsNothing()
    {
        var page = Parse(Full);

        Assert.IsEmpty(page.Descendants().Where(element => element.Name.LocalName is "link" or "img" or "iframe" or "object"));
        Assert.IsEmpty(page.Descendants().Attributes("src"));
        Assert.IsTrue(page.Descendants().Attributes("href").All(link => link.Value.StartsWith('#')));
        Assert.IsTrue(Urls().Matches(Full).All(url => url.Value.StartsWith("url(data:", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void EveryLinkHasATarget()
    {
        var page = Parse(Full);
        var ids = page.Descendants().Attributes("id").Select(id => "#" + id.Value).ToHashSet();

        foreach (var link in page.Descendants().Attributes("href"))
        {
            Assert.Contains(link.Value, ids);
        }
    }

    [TestMethod]
    public void BothLanguagesPrintTheSameNumbersOfTheSameFigures()
    {
        var articles = Parse(Full).Descendants("article").ToList();

        var english = Figures(articles[0]);
        var chinese = Figures(articles[1]);

        Assert.IsGreaterThan(200, english.Count);
        CollectionAssert.AreEqual(english, chinese);
    }

    [TestMethod]
    public void EachLanguageSaysWhichItIs()
    {
        var languages = Parse(Full).Descendants("article").Select(article => article.Attribute("lang")!.Value).ToArray();

        CollectionAssert.AreEqual(new[] { "en", "zh-Hant-HK" }, languages);
    }

    [TestMethod]
    public void EveryFigureHasItsIdAndItsDefinitionStandsOnce()
    {
        var cell = Parse(Full).Descendants("td").First(cell => cell.Attribute("data-figure") is not null);

        Assert.AreEqual("take-up/A?service=renewal&month=2005-06", cell.Attribute("data-figure")!.Value);
        var parts = JsonSerializer.Deserialize<string[]>(
            Parse(Full).Descendants("script").First(script => script.Attribute("class")?.Value == "parts").Value
        )!;
        Assert.AreEqual("638 ÷ 1,000", parts[int.Parse(cell.Attribute("data-parts")!.Value, CultureInfo.InvariantCulture)]);
        var meaning = Parse(Full)
            .Descendants("dl")
            .First(list => list.Attribute("class")!.Value == "definitions")
            .Elements("div")
            .Single(entry => entry.Element("dt")!.Element("code")!.Value == "take-up/A@1");
        Assert.AreEqual("completed electronic ÷ all completed", meaning.Element("dd")!.Value);
    }

    [TestMethod]
    public void ChineseIsWrittenAsCharactersAndTheFontHasThem()
    {
        Assert.Contains("電子服務選擇", Full);
        var text = string.Concat(Parse(Full).Descendants("article").Select(article => article.Value));

        var missing = text.EnumerateRunes().Where(rune => rune.Value > 32 && !ReportFonts.Covers(rune)).Distinct();

        Assert.AreEqual("", string.Concat(missing));
    }

    [TestMethod]
    public void TextIsEncoded()
    {
        var report = SampleReport.OneMonth with { Title = new("<script>alert(1)</script>", "<b>") };

        var page = HtmlWriter.Write(report, CancellationToken.None);

        Assert.DoesNotContain("<script>alert", page);
        Assert.AreEqual("<script>alert(1)</script>", Parse(page).Descendants("h1").First().Value);
    }

    [TestMethod]
    public void AHiddenFigureDoesNotTellItsParts()
    {
        var hidden = SampleFigures.Hidden("take-up/A?x") with { Numerator = 7, Denominator = 4711, Low = 0.0007m, High = 0.0033m };
        var table = new ReportTable(
            "t",
            new("T", "表"),
            [new("x", new("X", "甲"), true)],
            [
                [new FigureCell(hidden)],
            ]
        );
        var report = new Report("r", new("R", "報告"), new("S", "研究"), "d", [new("s", new("S", "一"), [table])]);

        Assert.DoesNotContain("4,711", HtmlWriter.Write(report, CancellationToken.None));
    }

    [TestMethod]
    public void OfThreeThousandRowsThePageShowsFiveHundredInEachLanguageAndPaperSixty()
    {
        var page = Parse(HtmlWriter.Write(SampleReport.ThreeThousandRows, CancellationToken.None));

        Assert.HasCount(1000, page.Descendants("tbody").Elements("tr").ToList());
        Assert.Contains("The first 500 of 3,000 rows. All of them are in tables/volumes.csv.", page.ToString());
        Assert.Contains("The first 60 of 3,000 rows. All of them are in tables/volumes.csv.", page.ToString());
    }

    [TestMethod]
    public void TheStyleSheetHidesOnPaperWhatTheRemarkSaysItHides() =>
        Assert.Contains($"tbody tr:nth-child(n + {TableView.RowsOnPaper + 1})", Full);

    [TestMethod]
    public void AReportOfASingleMonthIsWritten()
    {
        var page = HtmlWriter.Write(SampleReport.OneMonth, CancellationToken.None);

        Assert.Contains("Take-up of licence renewal was 12.0% in Aug 2004.", page);
    }

    [TestMethod]
    public void TheSameReportGivesTheSamePage() => Assert.AreEqual(Full, HtmlWriter.Write(SampleReport.Full, CancellationToken.None));

    /// <summary>Id and bare number of every figure, in reading order.</summary>
    private static List<(string, string)> Figures(XElement article) =>
        [
            .. article
                .Descendants("td")
                .Where(cell => cell.Attribute("data-figure") is not null)
                .Select(cell =>
                    (cell.Attribute("data-figure")!.Value, Digits().Replace(cell.DescendantNodes().OfType<XText>().First().Value, ""))
                ),
        ];

    private static XDocument Parse(string page) =>
        XDocument.Parse(Script().Replace(page, "").Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));

    [GeneratedRegex(@"<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex(@"url\([^)]{0,20}")]
    private static partial Regex Urls();

    [GeneratedRegex(@"[^0-9.,+−]")]
    private static partial Regex Digits();
}
