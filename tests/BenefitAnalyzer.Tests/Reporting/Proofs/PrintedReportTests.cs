using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Tokens;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>One report printed in both languages, and what readers of PDF find in it.</summary>
[TestClass]
public sealed class PrintedReportTests
{
    private static readonly string[] Tags = ["en", "zh-Hant"];

    private static LoadedExample study = null!;
    private static Report report = null!;
    private static string folder = "";

    [ClassInitialize]
    public static void PrintReport(TestContext _)
    {
        study = ProofStudy.Load();
        (report, var written) = ProofStudy.Write(study);
        folder = written.FullName;
        ProofStudy.Print(written);
    }

    [ClassCleanup]
    public static void Cleanup() => study.Dispose();

    [TestMethod]
    public void ItsTextHoldsRareCharactersAndEveryTitle()
    {
        var texts = Tags.ToDictionary(tag => tag, Text);

        foreach (var name in new[] { "深水埗", "屋邨", "鰂魚涌" })
        {
            Assert.Contains(name, texts["zh-Hant"]);
        }

        LocalText[] titles =
        [
            report.Title,
            report.Study,
            .. report.Sections.Select(section => section.Title),
            .. report.Sections.SelectMany(section => section.Blocks).OfType<ReportTable>().Select(table => table.Title),
            .. report.Charts.Select(chart => chart.Finding),
        ];
        Assert.IsGreaterThan(15, titles.Length);
        foreach (var title in titles)
        {
            Assert.Contains(Packed(title.English), texts["en"]);
            Assert.Contains(Packed(title.Chinese), texts["zh-Hant"]);
        }
    }

    [TestMethod]
    public void EveryGlyphIsAGlyphOfTheReportsFont()
    {
        foreach (var tag in Tags)
        {
            using var pdf = Open(tag);
            var letters = pdf.GetPages().SelectMany(page => page.Letters).ToList();
            var glyphs = pdf.GetPages().SelectMany(page => page.Operations).SelectMany(Glyphs).ToList();

            Assert.IsGreaterThan(4_000, letters.Count);
            Assert.HasCount(letters.Count, glyphs); // so that no text was overlooked
            Assert.DoesNotContain(0, glyphs); // glyph 0 is the box that stands for a missing character
            Assert.AreEqual(
                "",
                string.Concat(letters.Where(letter => letter.Value is null or "" or "\uFFFD").Select(letter => letter.Value))
            );
            var fonts = letters.Select(letter => letter.FontName!.Split('+')[^1]).Distinct().Order().ToList();
            CollectionAssert.AreEqual(new[] { "NotoSansHK-Bold", "NotoSansHK-Regular" }, fonts);
        }
    }

    [TestMethod]
    public void PopplerFindsAllFontsEmbeddedAndTags()
    {
        foreach (var tag in Tags)
        {
            var file = Path.Combine(folder, $"report.{tag}.pdf");
            var fonts = Tool.Of("pdffonts").Run(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

            Assert.HasCount(2, fonts);
            foreach (var font in fonts)
            {
                StringAssert.Matches(font, new("^[A-Z]{6}\\+NotoSansHK.* CID TrueType +Identity-H +yes yes yes "));
            }

            StringAssert.Matches(Tool.Of("pdfinfo").Run(file), new("Tagged: +yes"));
        }
    }

    [TestMethod]
    public void EverySectionIsABookmark()
    {
        foreach (var (tag, language) in Tags.Zip([Language.English, Language.TraditionalChinese]))
        {
            using var pdf = Open(tag);
            Assert.IsTrue(pdf.TryGetBookmarks(out var bookmarks));
            var titles = bookmarks.GetNodes().Select(node => Packed(node.Title)).ToList();

            foreach (var (index, section) in report.Sections.Index())
            {
                Assert.Contains(Packed($"{index + 1}{section.Title.In(language)}"), titles);
            }
        }
    }

    [TestMethod]
    public void BothLanguagesPrintTheSameNumbersInEveryPlace()
    {
        var (english, chinese) = (Places("en"), Places("zh-Hant"));

        Assert.IsGreaterThan(300, english.Count);
        var numbers = english.SelectMany(SaidNumbers.Of).Order(StringComparer.Ordinal).ToList();
        CollectionAssert.AreEqual(numbers, chinese.SelectMany(SaidNumbers.Of).Order(StringComparer.Ordinal).ToList());
    }

    /// <summary>What is marked as one piece of text: a cell, a sentence. Pictures are left out: how many ticks an axis has depends on how wide words are.</summary>
    private static List<string> Places(string tag)
    {
        using var pdf = Open(tag);
        return
        [
            .. pdf.GetPages()
                .SelectMany(page => page.GetMarkedContents())
                .Where(content => content is { IsArtifact: false, Tag: not "Figure" })
                .Select(content => string.Concat(content.Letters.Select(letter => letter.Value))),
        ];
    }

    private static string Text(string tag) => Packed(Tool.Of("pdftotext").Run("-raw", Path.Combine(folder, $"report.{tag}.pdf"), "-"));

    /// <summary>Without the spaces, at which lines are broken.</summary>
    private static string Packed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter != '\u200B'));

    private static PdfDocument Open(string tag) => PdfDocument.Open(Path.Combine(folder, $"report.{tag}.pdf"));

    /// <summary>The glyphs that an operation shows: the report's fonts have codes of two bytes, which are the glyphs' own numbers.</summary>
    private static IEnumerable<int> Glyphs(UglyToad.PdfPig.Graphics.Operations.IGraphicsStateOperation operation) =>
        operation switch
        {
            ShowText text => Codes(text.Bytes.ToArray()),
            ShowTextsWithPositioning texts => texts.Array.SelectMany(token =>
                token switch
                {
                    HexToken hex => Codes(hex.Bytes.ToArray()),
                    NumericToken => [],
                    _ => throw new NotSupportedException($"A text of {token.GetType().Name}."),
                }
            ),
            _ => [],
        };

    private static IEnumerable<int> Codes(byte[] bytes) => bytes.Chunk(2).Select(pair => (pair[0] << 8) | pair[1]);
}
