using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Tests.Metrics.Promises;

namespace BenefitAnalyzer.Tests.Reporting.Sections;

/// <summary>Take-up is 24 ÷ 120 in 2003-04 and 60 ÷ 121 in 2004-05.</summary>
[TestClass]
public sealed class TargetsSectionTests
{
    [TestMethod]
    public void TheSummarySaysHowManyTargetsWereMetAndWhatWasReachedOfTheOneThatWasMissedMost()
    {
        using var study = OneCommittee
            .Study()
            .With(
                """
                targets:
                  - { id: tenth, name: { en: One in ten, zh-Hant: 一成 }, metric: take-up/A, value: 10%, by: 2004-03-31 }
                  - { id: quarter, name: { en: One in four, zh-Hant: 四分一 }, metric: take-up/A, value: 25%, by: 2004-03-31 }
                  - { id: half, name: { en: Half, zh-Hant: 一半 }, metric: take-up/A, value: 50%, by: 2004-03-31 }
                  - { id: most, name: { en: Most, zh-Hant: 大部分 }, metric: take-up/A, value: 90%, by: 2007-03-31 }
                """
            )
            .Load();

        var section = new TargetsSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        Assert.AreEqual(
            "Of 4 targets: 1 met, 1 met after its day, 1 missed, 1 not reached so far. “Half” stood at 20.0% on its day, against 50.0% promised.",
            section.Finding!.English
        );
        Assert.AreEqual(
            "4項目標中：達標1項，逾期後達標1項，逾期未達標1項，期限未到而尚未達標1項。「一半」期限當日為20.0%，目標為50.0%。",
            section.Finding.Chinese
        );
    }

    [TestMethod]
    public void ATargetThatWasReachedAfterItsDayIsNotMissed()
    {
        using var study = OneCommittee
            .Study()
            .With("targets: [{ id: quarter, name: { en: One in four, zh-Hant: 四分一 }, metric: take-up/A, value: 25%, by: 2004-03-31 }]")
            .Load();

        var section = new TargetsSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        Assert.AreEqual(
            "The only target: met after its day. “One in four” stood at 20.0% on its day, against 25.0% promised, and at 49.6% at the end of the data.",
            section.Finding!.English.Replace('\u00A0', ' ')
        );
        Assert.AreEqual("唯一的目標：逾期後達標。「四分一」期限當日為20.0%，目標為25.0%，數據終結時為49.6%。", section.Finding.Chinese);
    }

    [TestMethod]
    public void OneTargetThatIsMetIsSaidInOneSentence()
    {
        using var study = OneCommittee
            .Study()
            .With("targets: [{ id: tenth, name: { en: One in ten, zh-Hant: 一成 }, metric: take-up/A, value: 10%, by: 2004-03-31 }]")
            .Load();

        var section = new TargetsSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        Assert.AreEqual("The only target: met.", section.Finding!.English);
    }
}
