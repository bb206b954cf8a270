using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Tests.Benefits.Ledger;
using BenefitAnalyzer.Units;

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
            "Savings over all years: HKD 30,000 realised, all of it realisable; HKD 119,671 committed, none of it realisable.",
            section.Finding!.English.Replace('\u00A0', ' ')
        );
        Assert.AreEqual("各年度合計的節省：已實現30,000港元，全部可變現；已承諾119,671港元，全部不可變現。", section.Finding.Chinese);
        var savings = section.Blocks.OfType<ReportTable>().First();
        Assert.AreEqual(new LocalText("Amounts are in prices of each year.", "金額按當年價格計算。"), savings.Note);
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

    /// <summary>10,000 minutes are a tenth of a post, and still an office of three posts needs no more than two; of a promise elsewhere none can go.</summary>
    [TestMethod]
    public void WhereAPostIsClaimedThePostsRequiredWithAndWithoutTheInitiativesStandBeside()
    {
        using var study = LedgerStudy.Load();
        var made = new LedgerCase().With("halls").Frees("halls", 10_000).CanRelease(1).CanRelease(0, office: "east").Deletes("halls", 1);
        made.Ceilings[0] = made.Ceilings[0] with { RequiredWithout = 3, RequiredWith = 2, Started = 500 };
        made.Ceilings[1] = made.Ceilings[1] with { RequiredWithout = 2, RequiredWith = 2, Started = 500 };

        var table = LedgerPostsTable.Of(new ReportContext(study.Loaded), made.Inputs);

        var row = table.Rows.Single(); // of the office where a post is claimed
        Assert.AreEqual("central", ((TextCell)row[1]).Code);
        CollectionAssert.AreEqual(new long[] { 3, 2, 1 }, row.OfType<CountCell>().Select(cell => cell.Count).ToList());
        Assert.AreEqual("Required without them", table.Columns[5].Title.English);
        Assert.AreEqual("沒有推行項目時所需", table.Columns[5].Title.Chinese);
    }

    [TestMethod]
    public void PostsOfAnOfficeWithFewStartsAreNotPrinted()
    {
        using var study = new SmallStudy().Rows("2005-04-01 09:00,permit,web").With(LedgerStudy.Halls).Load(personal: true);
        var made = new LedgerCase().With("halls").CanRelease(1).Deletes("halls", 1);
        made.Ceilings[0] = made.Ceilings[0] with { RequiredWithout = 3, RequiredWith = 2, Started = 4 };

        Assert.IsEmpty(LedgerPostsTable.Of(new ReportContext(study.Loaded), made.Inputs).Rows);
    }
}
