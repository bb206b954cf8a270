using BenefitAnalyzer.Tests.Cli;

namespace BenefitAnalyzer.Tests.Reporting;

/// <summary>Sections of a report in which the study has nothing to say.</summary>
[TestClass]
public sealed class EmptySectionsTests
{
    [TestMethod]
    public async Task AReportWithoutAnySectionIsNotWritten()
    {
        using var study = EvidenceStudy.Load();
        study.With("templates/none.yaml", "report: none\ntitle: { en: None, zh-Hant: 無 }\nsections: [portfolio, journal]\n");
        study.Loaded.Dispose();
        var paper = Path.Combine(study.Folder, "paper");

        var run = await CommandRun.Of("report", study.Folder, "--template", "none", "--output", paper, "--no-pdf");

        Assert.AreEqual(2, run.Code);
        Assert.Contains(
            "error BA7005: the study has nothing to say in any section of 'none', so nothing is written: 'portfolio' needs bids",
            run.Errors
        );
        Assert.IsFalse(Directory.Exists(paper));
    }

    [TestMethod]
    public async Task ASectionThatSaysNothingIsNamedWithWhatItNeeds()
    {
        using var study = EvidenceStudy.Load();
        study.With("templates/half.yaml", "report: half\ntitle: { en: Half, zh-Hant: 半 }\nsections: [take-up, portfolio]\n");
        study.Loaded.Dispose();

        var run = await CommandRun.Of("report", study.Folder, "--template", "half", "--no-pdf");

        Assert.AreEqual(0, run.Code, run.Errors);
        Assert.Contains(
            "warning BA7006: 'half' is written without the sections in which the study has nothing to say: 'portfolio' needs bids",
            run.Errors
        );
        Assert.DoesNotContain("'take-up' needs", run.Errors);
    }
}
