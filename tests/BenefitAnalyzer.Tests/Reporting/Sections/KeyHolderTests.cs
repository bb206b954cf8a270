using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Tests.Reporting.Sections;

/// <summary>Joining customers of several departments needs one key, whose holder the study names.</summary>
[TestClass]
public sealed class KeyHolderTests
{
    [TestMethod]
    public void AReportSaysWhoHoldsTheKeyWhereTheStudyNamesOne()
    {
        Assert.IsEmpty(Said(""));
        var said = Said("privacy: { key_holder: { en: Digital Office, zh-Hant: 數字辦公室 } }").Single();

        Assert.Contains("The key is held by Digital Office", said.Text.English);
        Assert.Contains("密鑰由數字辦公室保管", said.Text.Chinese);
    }

    private static List<Paragraph> Said(string privacy)
    {
        using var study = new SmallStudy().Rows("2005-04-01 09:00,permit,web,c1").With(privacy).Load();
        return
        [
            .. ReportBuilder
                .Build(study.Loaded, ReportTemplate.Default with { Sections = ["data-quality"] }, null, CancellationToken.None)
                .Sections.Single()
                .Blocks.OfType<Paragraph>()
                .Where(own => own.Text.English.Contains("pseudonyms", StringComparison.Ordinal)),
        ];
    }
}
