using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.Funding;
using BenefitAnalyzer.Tests.Funding.Bids;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Funding;

[TestClass]
public sealed class SavingsCountedTests
{
    /// <summary>Beta costs 80 and would save 140: a department that keeps nothing releases half of it.</summary>
    [TestMethod]
    public void AChoiceSaysWhatItsSavingsComeToOnceDepartmentsRelease()
    {
        using var study = ThreeBids
            .Study(mechanisms: "{ block-vote: { kept: 0% } }, behaviour: { released_if_nothing_kept: 50%, released_if_all_kept: 100% }")
            .Load();
        var context = new ReportContext(study.Loaded);

        var choice = new PortfolioSection().Write(context, CancellationToken.None)!;
        var mechanisms = new MechanismSection().Write(context, CancellationToken.None)!;

        Assert.Contains(
            "This counts HKD 140.00 of realisable savings as if all were released. Under Central block vote, which funds the same, departments release HKD 70.00 (50.0%), and HKD 70.00 of the value is staff time that is freed and not released; without it the choice is worth −HKD 10.00.",
            SectionText.Plain(choice.Blocks.OfType<Callout>().Single().Text.English)
        );
        Assert.EndsWith(
            "It counts realisable savings as if all were released; with what departments release under Central block vote (50.0%) it is worth −HKD 10.00 without staff time.",
            SectionText.Plain(choice.Finding!.English)
        );
        Assert.Contains("部門在該機制下只釋出70.00港元（50.0%）", choice.Blocks.OfType<Callout>().Single().Text.Chinese);
        Assert.AreEqual(
            "Central block vote funds what “What to fund” chooses, 1 in all, in the same scopes and years. Counted there as stated, with HKD 140.00 of realisable savings all released, they cost government −HKD 60.00 net. Here departments release HKD 70.00 of that (50.0%): without staff time that is freed and not released they are worth −HKD 10.00.",
            SectionText.Plain(mechanisms.Blocks.OfType<Paragraph>().Last().Text.English)
        );
    }

    [TestMethod]
    public void WhereAllIsReleasedNothingIsHeldAgainstAChoice()
    {
        using var study = ThreeBids.Study(mechanisms: "{ block-vote: { kept: 0% } }").Load();

        var choice = new PortfolioSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        Assert.DoesNotContain("released", choice.Finding!.English);
    }

    [TestMethod]
    public void WithoutAMechanismAChoiceSaysThatItCountsSavingsAsReleased()
    {
        using var study = ThreeBids.Study(mechanisms: "{ departmental-envelopes: { kept: 100% } }").Load();

        var choice = new PortfolioSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        Assert.EndsWith("It counts HKD 140.00 of realisable savings as if all were released.", SectionText.Plain(choice.Finding!.English));
    }
}
