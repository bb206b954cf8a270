using BenefitAnalyzer.Benefits.Ledger.Building;
using BenefitAnalyzer.Benefits.Ledger.Checks;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Benefits.Ledger;

/// <summary>By hand: 250,000 minutes are 2.5 posts, worth 600,000; two posts can go.</summary>
[TestClass]
public sealed class LedgerBuilderTests
{
    [TestMethod]
    public void WithoutADeletedPostNothingIsRealisedAndAllIsNotional()
    {
        var made = Freed();

        Assert.AreEqual(600_000m, made.Sum(BenefitCategory.Notional));
        Assert.AreEqual(0m, made.Sum(BenefitCategory.Realisable));
        Assert.IsFalse(made.Build().Lines.Any(line => line.Place.Status == LedgerStatus.Realised));
    }

    [TestMethod]
    public void TheLesserOfReleasableAndDeletedIsRealisedAndTheRestIsNotional()
    {
        var made = Freed().Deletes("halls", 1);

        Assert.AreEqual(240_000m, made.Sum(BenefitCategory.Realisable, LedgerStatus.Realised));
        Assert.AreEqual(360_000m, made.Sum(BenefitCategory.Notional));
    }

    [TestMethod]
    public void AClaimAboveTheCeilingIsFlaggedAndItsExcessIsNotionalAndNotCountedAgainAsTime()
    {
        var made = Freed().Deletes("halls", 3);

        Assert.AreEqual(480_000m, made.Sum(BenefitCategory.Realisable, LedgerStatus.Realised));
        Assert.AreEqual(240_000m, made.Sum(BenefitCategory.Notional));
        var flagged = made.Found.First(found => found.Code == DiagnosticCodes.ClaimAboveCeiling);
        Assert.AreEqual(
            "tables/posts.csv:2: of 3 posts of 'CO' claimed by 'halls', 1 are above what can be released in 2006-07 and count as notional",
            flagged.Message
        );
    }

    /// <summary>By hand: 10,000 minutes are a tenth of a post, worth 24,000, and no post can go.</summary>
    [TestMethod]
    public void AnUnkeptPromiseIsFlaggedAndOnlyTheTimeThatWasFreedIsNotional()
    {
        var made = new LedgerCase().With("halls").Frees("halls", 10_000).CanRelease(0).Promises("halls", 1);

        Assert.AreEqual(24_000m, made.Build().Total);
        Assert.AreEqual(24_000m, made.Sum(BenefitCategory.Notional));
        StringAssert.EndsWith(
            made.Found.First(found => found.Code == DiagnosticCodes.ClaimAboveCeiling).Message,
            "1 are above what can be released in 2006-07 and count as no saving: they are promised, and not enough time is freed for a whole post"
        );
        Assert.AreEqual(0m, new LedgerCase().With("halls").Promises("halls", 1).Build().Total, "no effect was measured");
    }

    /// <summary>Time that falls short of a post is freed all the same, and is in the ledger as notional.</summary>
    [TestMethod]
    [DataRow(0, 0, 1, "1 of 1 counts as no saving, since their time is not freed.", "1個中有1個並未騰出時間，不算節省。")]
    [DataRow(
        10_000,
        0,
        1,
        "1 of 1 counts as no saving, since not enough time is freed for a whole post.",
        "1個中有1個因所騰出的時間不足一個完整職位，不算節省。"
    )]
    [DataRow(
        150_000,
        1,
        2,
        "1 of 2 counts as no saving, since not enough time is freed for more whole posts.",
        "2個中有1個因所騰出的時間不足以再刪除完整職位，不算節省。"
    )]
    [DataRow(
        10_000,
        -1,
        1,
        "1 of 1 counts as no saving, since it is not known by hour when people come.",
        "1個中有1個因到訪時段不詳，不算節省。"
    )]
    public void WhyAPromiseIsNoSavingIsSaidAsItIs(int minutes, int releasable, int promised, string english, string chinese)
    {
        var made = new LedgerCase().With("halls").Promises("halls", promised);
        _ = minutes == 0 ? made : made.Frees("halls", minutes);
        _ = releasable < 0 ? made : made.CanRelease(releasable);
        var said = new List<AuditFinding>();

        LedgerBuilder.Build(made.Inputs, said.Add);

        var finding = said.Single(one => one.Diagnostic.Code == DiagnosticCodes.ClaimAboveCeiling).Said;
        Assert.EndsWith(english, finding.English);
        Assert.EndsWith(chinese, finding.Chinese);
    }

    [TestMethod]
    public void ClaimsThatFitAloneAndNotTogetherAreFlaggedToo()
    {
        var made = new LedgerCase()
            .With("halls", ("permit", 0.5))
            .With("kiosk", ("permit", 0.5))
            .Frees("halls", 150_000)
            .Frees("kiosk", 150_000)
            .CanRelease(1)
            .Deletes("halls", 1)
            .Deletes("kiosk", 1);

        Assert.AreEqual(240_000m, made.Sum(BenefitCategory.Realisable, LedgerStatus.Realised));
        StringAssert.StartsWith(
            made.Found.First(found => found.Code == DiagnosticCodes.ClaimAboveCeiling).Message,
            "tables/posts.csv:3: of 1 posts of 'CO' claimed by 'kiosk', 1 are above what can be released"
        );
    }

    [TestMethod]
    public void ADeletionWithoutADatedDocumentIsNotRealised()
    {
        var made = Freed().Deletes("halls", 1, "note");

        Assert.AreEqual(0m, made.Sum(BenefitCategory.Realisable, LedgerStatus.Realised));
        Assert.AreEqual(240_000m, made.Sum(BenefitCategory.Realisable, LedgerStatus.Committed));
        Assert.Contains(DiagnosticCodes.ReleaseNotDocumented, made.Found.Select(found => found.Code));
    }

    [TestMethod]
    public void MonthlyCountsAloneNeverGiveAReleasablePost()
    {
        var made = new LedgerCase().With("halls").Frees("halls", 250_000).Deletes("halls", 2);

        Assert.AreEqual(0m, made.Sum(BenefitCategory.Realisable));
        Assert.AreEqual(600_000m, made.Sum(BenefitCategory.Notional));
    }

    [TestMethod]
    public void APostDeletedInTheMiddleOfAYearSavesTheDaysThatAreLeft()
    {
        var made = Freed().Deletes("halls", 1, on: new DateOnly(2007, 1, 1));

        Assert.AreEqual(59_178.0822m, made.Sum(BenefitCategory.Realisable, LedgerStatus.Realised)); // 240,000 × 90 ÷ 365
        Assert.AreEqual(600_000m, made.Build().Total);
    }

    /// <summary>By hand: gone from 1 July 2006, 274 of 365 days; the data end with 2006, after 184 of them.</summary>
    [TestMethod]
    public void OfTheYearInWhichTheDataEndOnlyTheDaysThatHavePassedAreRealised()
    {
        var made = Freed().Deletes("halls", 1, on: new DateOnly(2006, 7, 1));
        made.AsOf = new DateOnly(2006, 12, 31);

        Assert.AreEqual(Math.Round(240_000m * 184 / 365, 4), made.Sum(BenefitCategory.Realisable, LedgerStatus.Realised));
        Assert.AreEqual(Math.Round(240_000m * 90 / 365, 4), made.Sum(BenefitCategory.Realisable, LedgerStatus.Committed));
    }

    [TestMethod]
    public void ACutTakesNothingOutOfAYearThatWasOverWhenItWasMade()
    {
        var made = Freed();
        made.AsOf = new DateOnly(2008, 3, 31);
        made.Provisions.Add(Cut(300) with { CutOn = new DateOnly(2007, 12, 1) });

        var lines = made.Build().Lines.Where(line => line.Place.Category == BenefitCategory.Realisable).ToList();

        CollectionAssert.AreEqual(
            new[] { (2006, LedgerStatus.Lapsed), (2007, LedgerStatus.Realised) },
            lines.Select(line => (line.Year.BeginsIn, line.Place.Status)).ToList()
        );
    }

    [TestMethod]
    public void WhatIsPromisedIsPlannedBeforeApprovalCommittedAfterItAndLapsedWhenRefused()
    {
        var made = Freed()
            .With("idea", InitiativeStatus.Proposed)
            .With("dead", InitiativeStatus.Refused)
            .Promises("halls", 1)
            .Promises("idea", 1)
            .Promises("dead", 1);

        Assert.AreEqual(240_000m, made.Sum(BenefitCategory.Realisable, LedgerStatus.Committed));
        Assert.AreEqual(240_000m, made.Sum(BenefitCategory.Realisable, LedgerStatus.Planned));
        Assert.AreEqual(240_000m, made.Sum(BenefitCategory.Realisable, LedgerStatus.Lapsed));
        Assert.Contains(DiagnosticCodes.ReleaseOverdue, made.Found.Select(found => found.Code));
    }

    [TestMethod]
    public void OfOneCostTheActualAmountIsDeductedAndACommitmentOfNoYearIsNot()
    {
        var made = Freed()
            .Spends("halls", 500, CostStage.Commitment)
            .Spends("halls", 90, CostStage.Planned)
            .Spends("halls", 100)
            .Spends("halls", 40, CostStage.Planned, isStaff: true, "team");

        var costs = made.Build().Lines.Where(line => line.Deduction is not null).ToList();

        CollectionAssert.AreEqual(new[] { -100m, -40m }, costs.Select(line => line.Amount).ToList());
        Assert.AreEqual(BenefitCategory.Notional, costs[1].Place.Category);
        Assert.AreEqual(600_000m - 140, made.Build().Total);
    }

    /// <summary>By hand: 176 at prices of 2003-04, whose level is half that of 2006-07.</summary>
    [TestMethod]
    public void ACostInPricesOfAnotherYearIsDeductedInThoseOfItsOwn()
    {
        var made = new LedgerCase().With("halls").Spends("halls", 176);
        made.Costs[0] = made.Costs[0] with { PriceBase = new FiscalYear(2003) };

        Assert.AreEqual(-176m, made.Build().Total);
        Assert.AreEqual(1, made.Found.Count(found => found.Code == DiagnosticCodes.CostPriceLevelMissing));

        made.Prices = new PriceLevels(new Dictionary<FiscalYear, decimal> { [new FiscalYear(2003)] = 50, [LedgerCase.Year] = 100 });
        Assert.AreEqual(-352m, made.Build().Total);
    }

    [TestMethod]
    public void AProvisionThatWasOnlyPlannedIsCostAvoidance()
    {
        var made = Freed();
        made.Provisions.Add(Cut(1000) with { IsOnlyPlanned = true });
        made.Provisions.Add(Cut(300) with { Vote = "Rent" });

        Assert.AreEqual(1000m, made.Sum(BenefitCategory.Avoidance));
        Assert.AreEqual(300m, made.Sum(BenefitCategory.Realisable, LedgerStatus.Realised));
        Assert.Contains(DiagnosticCodes.SavingAgainstPlan, made.Found.Select(found => found.Code));
    }

    [TestMethod]
    public void HoursOfCitizensStandBesideTheMoneyAndAreInNoTotal()
    {
        var ledger = Freed().Build();

        Assert.AreEqual(12_500m, ledger.Citizens.Single().Hours);
        Assert.AreEqual(600_000m, ledger.Total);
    }

    private static LedgerCase Freed() => new LedgerCase().With("halls").Frees("halls", 250_000).CanRelease(2);

    private static ProvisionCut Cut(decimal amount) =>
        new("halls", LedgerCase.Year, "Contract", amount, new DateOnly(2006, 4, 1), "order", true, "tables/provisions.csv:2");
}
