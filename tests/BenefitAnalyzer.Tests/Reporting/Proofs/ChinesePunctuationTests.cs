using System.Text.RegularExpressions;
using BenefitAnalyzer.Tests.Cli;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>The Chinese edition is written as papers of the Hong Kong government are: full-width punctuation, and days and years in Chinese.</summary>
[TestClass]
public sealed partial class ChinesePunctuationTests
{
    private static readonly Lazy<IReadOnlyList<(string Place, string Text)>> Texts = new(() =>
    {
        var page = File.ReadAllText(Path.Combine(SampleDemo.Folder, "index.html"));
        return
        [
            .. WrittenPage
                .Texts(WrittenPage.Article(page, "zh"))
                .Where(text => text.Place != "part" && Han().IsMatch(text.Text)) // parts are addresses of figures
                .Distinct(),
        ];
    });

    [TestMethod]
    public void NoColonSemicolonOrCommaBesideChineseIsHalfWidth() => AssertNone(HalfWidth());

    [TestMethod]
    public void DaysAndFiscalYearsOfASentenceAreInChinese() => AssertNone(IsoDay());

    private static void AssertNone(Regex fault)
    {
        Assert.IsGreaterThan(500, Texts.Value.Count);
        var faults = Texts.Value.Where(text => fault.IsMatch(text.Text)).Select(text => $"{text.Place}: {text.Text}").ToList();
        Assert.AreEqual("", string.Join('\n', faults.Take(40)), $"{faults.Count} places");
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}\s*[:;,]|[:;,]\s*\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex HalfWidth();

    /// <summary>A day or a fiscal year as codes are written; what stands in an address follows <c>=</c>, and a value found in a log is quoted.</summary>
    [GeneratedRegex(@"(?<![\d\-=/.「])(19|20)\d\d-\d\d(-\d\d)?(?![\d\-/.])")]
    private static partial Regex IsoDay();
}
