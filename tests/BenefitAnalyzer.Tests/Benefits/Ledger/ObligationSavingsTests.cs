using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Tests.Benefits.Ledger;

/// <summary>
/// The worked example of the International Standard Cost Model Manual before (3 hours at 10, twice a year, 100,000 people: 6,000,000), one hour with
/// the initiative, a quarter of which people would do anyway: 2 hours × 200,000 × ¾ = 300,000 hours and 3,000,000 in a full year. Live for the 182
/// days from 1 October of the 365 of 2005-06.
/// </summary>
[TestClass]
public sealed class ObligationSavingsTests
{
    private const string Heading =
        "initiative,obligation,basis,beneficiary,minutes,hourly_tariff,external_cost,population,times_per_year,business_as_usual,valid_from,valid_to\n";
    private const string Before = "halls,Book in person,before,,180,10,,100000,2,25%,,\n";
    private const string With = "halls,Book in person,with,,60,10,,100000,2,25%,,\n";

    [TestMethod]
    public void ThreeHoursThatBecomeOneSaveTwoHoursOfAllWhoWouldNotDoItAnyway()
    {
        using var study = Load(Before + With);

        var saved = Ledger(study).Figures.Obligations;

        CollectionAssert.AreEqual(new[] { null, "2005-06" }, saved.Select(one => one.Saving.Year?.ToString()).ToList());
        Assert.AreEqual((300_000m, 3_000_000m), (saved[0].Saving.Hours, saved[0].Saving.Money));
        Assert.AreEqual(Math.Round(300_000m * 182 / 365, 4), saved[1].Saving.Hours);
        Assert.AreEqual(Math.Round(3_000_000m * 182 / 365, 4), saved[1].Saving.Money);
        Assert.AreEqual("ledger/obligation-cost?initiative=halls&obligation=Book%20in%20person&beneficiary=citizens", saved[0].Cost.Id);
        Assert.AreEqual("tables/obligations.csv:2, tables/obligations.csv:3", saved[0].Time.Reason!.English);
    }

    [TestMethod]
    public void FeesAndTravelAreSavedEachTimeAndMoneyOfCitizensIsInNoSumOfTheLedger()
    {
        using var study = Load(
            "halls,Book in person,before,businesses,180,10,6,1000,2,,,\nhalls,Book in person,with,businesses,0,,,1000,2,,,\n"
        );

        var made = Ledger(study);

        var saving = made.Ledger.Obligations[0];
        Assert.AreEqual(72_000m, saving.Money); // (3 × 10 + 6) × 2,000
        Assert.AreEqual(6_000m, saving.Hours);
        Assert.AreEqual(BenefitAnalyzer.Benefits.Ledger.Lines.Beneficiary.Businesses, saving.Beneficiary);
        Assert.AreEqual(0m, made.Ledger.Total);
        Assert.IsEmpty(made.Figures.Nets);
    }

    [TestMethod]
    public void WithoutATariffHoursStandAndMoneyIsNotKnown()
    {
        using var study = Load(Before.Replace(",10,", ",,", StringComparison.Ordinal) + With);

        var saved = Ledger(study).Figures.Obligations[0];

        Assert.AreEqual(300_000m, saved.Saving.Hours);
        Assert.AreEqual((FigureState.NotKnown, null), (saved.Cost.State, saved.Cost.Value));
        StringAssert.StartsWith(saved.Cost.Reason!.English, "an hour has no price (tables/obligations.csv:2");
    }

    [TestMethod]
    public void RowsThatChangeWithinAYearCountByTheirDays()
    {
        using var study = Load(
            Before
                + "halls,Book in person,with,,60,10,,100000,2,25%,,2005-12-31\nhalls,Book in person,with,,120,10,,100000,2,25%,2006-01-01,\n"
        );

        var saved = Ledger(study).Ledger.Obligations;

        Assert.AreEqual(150_000m, saved[0].Hours); // a full year as the latest row says
        Assert.AreEqual(Math.Round(((300_000m * 92) + (150_000m * 90)) / 365, 4), saved[1].Hours);
    }

    [TestMethod]
    public void WhatIsStatedOnOneSideAloneSavesNothingAndIsReported()
    {
        using var oneSided = Load(Before);
        using var both = Load(Before + With);

        Assert.IsEmpty(Ledger(oneSided, out var found).Ledger.Obligations);
        Assert.AreEqual(
            "tables/obligations.csv:2: 'Book in person' of 'halls' has no row 'with' on the same days, so nothing is saved on it: add one, with 0 minutes where nothing is asked for",
            found.Single(one => one.Code == DiagnosticCodes.ObligationOneSided).Message
        );
        _ = Ledger(both, out var none);
        Assert.DoesNotContain(DiagnosticCodes.ObligationOneSided, none.Select(one => one.Code));
    }

    [TestMethod]
    public void ARowWithNegativeMinutesIsLeftOutAndTheOthersStand()
    {
        using var study = Load(Before + With + "halls,Post a form,before,,-5,,,100,1,,,\n");

        Assert.HasCount(2, study.Loaded.Study.Tables.Initiatives.Obligations);
    }

    [TestMethod]
    public void TheReportShowsThemBesideTheLedgerAndTheFileHoldsThemToo()
    {
        using var study = Load(Before + With);

        var section = ReportBuilder
            .Build(study.Loaded, ReportTemplate.Default with { Sections = ["ledger"] }, null, CancellationToken.None)
            .Sections.Single();
        var table = section.Blocks.OfType<ReportTable>().Single(block => block.Id == "obligations");
        var json = LedgerExport.Json(Ledger(study).Figures, "HKD");

        var rule = section.Blocks.OfType<Paragraph>().First().Text;
        Assert.EndsWith("What citizens gain stands beside and is never added.", rule.English);
        Assert.EndsWith("市民所得的時間另列，從不與金額相加。", rule.Chinese);
        Assert.AreEqual("a full year", ((TextCell)table.Rows[0][3]).Text.English);
        Assert.AreEqual(18_000_000m, ((FigureCell)table.Rows[0][4]).Figure.Value); // minutes
        Assert.Contains("\"obligation\": \"Book in person\"", json);
    }

    private static StudyLedger Ledger(LoadedExample study) => Ledger(study, out _);

    private static StudyLedger Ledger(LoadedExample study, out List<Diagnostic> found)
    {
        found = [];
        return StudyLedger.Of(study.Loaded, [], found.Add, CancellationToken.None)!;
    }

    private static LoadedExample Load(string rows) =>
        new SmallStudy()
            .Rows("2005-04-01 09:00,permit,web", "2006-03-31 09:00,permit,web")
            .Table("obligations", Heading + rows)
            .With(LedgerStudy.Halls.Replace("launched: 2005-04-01", "launched: 2005-10-01", StringComparison.Ordinal))
            .Load();
}
