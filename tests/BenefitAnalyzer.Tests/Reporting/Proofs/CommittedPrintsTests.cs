using System.Xml.Linq;
using UglyToad.PdfPig;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>The prints of the committed sample, which the demo does not write: they say what the page beside them says.</summary>
[TestClass]
public sealed class CommittedPrintsTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "reports", "sample");

    [TestMethod]
    [DataRow("en", "en")]
    [DataRow("zh", "zh-Hant")]
    public void TheyHoldTheFingerprintAndEveryTitleAndFindingOfThePage(string code, string tag)
    {
        using var pdf = PdfDocument.Open(Path.Combine(Sample, $"report.{tag}.pdf"));
        var text = string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value).Where(IsShown));
        var article = WrittenPage.Article(File.ReadAllText(Path.Combine(Sample, "index.html")), code);

        var fingerprint = article.Descendants("header").Descendants("code").Single().Value;
        Assert.Contains(fingerprint, text);
        var captions = article.Descendants("caption").Where(caption => !caption.Ancestors("details").Any()).Select(Own);
        var findings = article.Descendants("figcaption").Select(finding => finding.Value);
        var titles = article.Descendants("h2").Where(title => !title.Ancestors("dialog").Any()).Select(title => title.Value);
        string[] all = [.. captions, .. findings, .. titles];
        Assert.IsGreaterThan(100, all.Length);
        var missing = all.Where(own => !text.Contains(Packed(own), StringComparison.Ordinal));
        Assert.AreEqual("", string.Join('\n', missing));
    }

    /// <summary>Without the number of rows, which stands beside the title of a long table.</summary>
    private static string Own(XElement caption) => string.Concat(caption.Nodes().OfType<XText>().Select(text => text.Value));

    private static string Packed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static bool IsShown(string? letter) => !string.IsNullOrWhiteSpace(letter);
}
