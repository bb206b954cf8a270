using BenefitAnalyzer.Reporting.Pdf;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Pdf;

[TestClass]
public sealed class BrowserArgumentsTests
{
    [TestMethod]
    public void ThePdfIsTaggedHasBookmarksAndNothingOfTheBrowsersOwn()
    {
        var arguments = Of(Language.English, isRoot: false);

        Assert.Contains("--export-tagged-pdf", arguments);
        Assert.Contains("--generate-pdf-document-outline", arguments);
        Assert.Contains("--no-pdf-header-footer", arguments);
        Assert.Contains("--print-to-pdf=/out/report.pdf", arguments);
        Assert.Contains("--user-data-dir=/out/profile", arguments);
    }

    [TestMethod]
    public void TheLanguageIsChosenByThePlaceInThePage()
    {
        Assert.AreEqual("file:///my%20reports/%E6%B7%B1/index.html?paper#en", Of(Language.English, isRoot: false)[^1]);
        Assert.AreEqual("file:///my%20reports/%E6%B7%B1/index.html?paper#zh", Of(Language.TraditionalChinese, isRoot: false)[^1]);
    }

    [TestMethod]
    public void OnlyRootGoesWithoutTheSandbox()
    {
        Assert.Contains("--no-sandbox", Of(Language.English, isRoot: true));
        Assert.DoesNotContain("--no-sandbox", Of(Language.English, isRoot: false));
    }

    private static IReadOnlyList<string> Of(Language language, bool isRoot) =>
        BrowserArguments.Of("/my reports/深/index.html", language, "/out/profile", "/out/report.pdf", isRoot);
}
