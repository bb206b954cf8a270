using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Tests.Benefits.Ledger;

namespace BenefitAnalyzer.Tests.Reporting.Sections;

[TestClass]
public sealed class LedgerSectionTests
{
    [TestMethod]
    public void TheFindingSaysWhatHasComeAndHowMuchOfItIsCash()
    {
        using var study = LedgerStudy.Load();

        var section = new LedgerSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        Assert.AreEqual(
            "Savings over all years: HKD 30,000 realised, all of it cashable; HKD 119,671 committed, none of it cashable.",
            section.Finding!.English.Replace('\u00A0', ' ')
        );
        Assert.AreEqual("各年度合計的節省：已實現30,000港元，全部可變現；已承諾119,671港元，全部不可變現。", section.Finding.Chinese);
    }

    [TestMethod]
    public void WhatCitizensGainIsNotSpokenOfWhereNothingOfItIsPrinted()
    {
        using var study = LedgerStudy.Load();

        var rule = new LedgerSection()
            .Write(new ReportContext(study.Loaded), CancellationToken.None)!
            .Blocks.OfType<Paragraph>()
            .First()
            .Text;

        Assert.EndsWith("still paid for is notional.", rule.English);
        Assert.EndsWith("仍須支薪的時間屬名義節省。", rule.Chinese);
    }
}
