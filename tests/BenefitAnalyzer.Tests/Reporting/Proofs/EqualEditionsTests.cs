using System.Text.RegularExpressions;
using BenefitAnalyzer.Tests.Cli;
using BenefitAnalyzer.Tests.Reporting.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>Every number of the Chinese edition is the English one, read from what was written and not from what it was written of.</summary>
[TestClass]
public sealed partial class EqualEditionsTests
{
    [TestMethod]
    public void ThePageSaysTheSameNumbersInEveryPlace()
    {
        var page = File.ReadAllText(Path.Combine(SampleDemo.Folder, "index.html"));
        var (english, chinese) = (WrittenPage.Texts(WrittenPage.Article(page, "en")), WrittenPage.Texts(WrittenPage.Article(page, "zh")));

        Assert.IsGreaterThan(10_000, english.Count);
        CollectionAssert.AreEqual(english.Select(text => text.Place).ToList(), chinese.Select(text => text.Place).ToList());
        AssertEqual(english.Zip(chinese, (one, other) => (one.Place, one.Text, other.Text)));
    }

    [TestMethod]
    public void TheDocumentsSayTheSameNumbersInEveryParagraphAndNote()
    {
        var (english, chinese) = (Paragraphs("report.en.docx"), Paragraphs("report.zh-Hant.docx"));

        Assert.IsGreaterThan(5_000, english.Count);
        Assert.HasCount(english.Count, chinese);
        AssertEqual(english.Zip(chinese, (one, other) => ("paragraph", one, other)));
    }

    [TestMethod]
    public void TheWorkbooksHoldTheSameNumbersInEveryCell()
    {
        var (english, chinese) = (Cells("report.en.xlsx"), Cells("report.zh-Hant.xlsx"));

        Assert.IsGreaterThan(10_000, english.Count);
        CollectionAssert.AreEqual(english.Keys.Order().ToList(), chinese.Keys.Order().ToList());
        AssertEqual(
            english
                .Where(cell => !Place().IsMatch(cell.Value)) // names of sheets are cut short
                .Select(cell => ($"sheet {cell.Key.Sheet} {cell.Key.Address}", cell.Value, chinese[cell.Key]))
        );
    }

    private static void AssertEqual(IEnumerable<(string Place, string English, string Chinese)> pairs)
    {
        var different = pairs
            .Where(pair => !SaidNumbers.Of(pair.English).SequenceEqual(SaidNumbers.Of(pair.Chinese)))
            .Select(pair => $"{pair.Place}: {pair.English} <> {pair.Chinese}")
            .ToList();
        Assert.AreEqual("", string.Join('\n', different.Take(20)), $"{different.Count} places");
    }

    private static List<string> Paragraphs(string file)
    {
        using var document = WordprocessingDocument.Open(Path.Combine(SampleDemo.Folder, file), isEditable: false);
        var main = document.MainDocumentPart!;
        return
        [
            .. main.Document!.Descendants<W.Paragraph>()
                .Concat(main.FootnotesPart!.Footnotes!.Descendants<W.Paragraph>())
                .Select(paragraph => string.Concat(paragraph.Descendants<W.Text>().Select(text => text.Text))),
        ];
    }

    private static Dictionary<(int Sheet, string Address), string> Cells(string file)
    {
        var book = ReadWorkbook.Of(Path.Combine(SampleDemo.Folder, file));
        return book.Cells.ToDictionary(
            cell => (book.Sheets.IndexOf(cell.Key.Sheet), cell.Key.Address),
            cell => cell.Value.Text ?? FormattableString.Invariant($"{cell.Value.Number:R}")
        );
    }

    [GeneratedRegex("^'.*'![A-Z]+[0-9]+$")]
    private static partial Regex Place();
}
