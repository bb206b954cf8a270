using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Benefits.Ledger;

/// <summary>By hand: one post of 240,000 a year and a provision of 30,000 went in 2006-07, the year of the last data; the system costs 1,000 every year.</summary>
[TestClass]
public sealed class OwnYearsTests
{
    [TestMethod]
    public void AYearThatOnlyAnotherInitiativeNamesLengthensNothing()
    {
        var made = Halls().With("classes", InitiativeStatus.Approved);
        made.Costs.Add(Cost("classes", 2014, "leaflets", 5_000, CostStage.Planned, isRecurrent: false));

        var ledger = made.Build();

        Assert.AreEqual(269_000m, Net(ledger, "halls", 2006));
        Assert.AreEqual(2006, ledger.Lines.Where(line => line.Initiative == "halls").Max(line => line.Year.BeginsIn));
        Assert.AreEqual(-5_000m, Net(ledger, "classes", 2014));
    }

    [TestMethod]
    public void ARecurrentCostGoesOnAtItsLastAmountForAsLongAsSavingsDo()
    {
        var made = Halls();
        made.Milestones.Add(new Milestone("halls", "Second phase", new DateOnly(2008, 6, 1), null, null, "tables/milestones.csv:2"));

        var ledger = made.Build();

        CollectionAssert.AreEqual(
            new[] { 269_000m, 269_000m, 269_000m },
            new[] { 2006, 2007, 2008 }.Select(year => Net(ledger, "halls", year)).ToList()
        );
        var carried = ledger.Lines.Single(line => line.Deduction is not null && line.Year.BeginsIn == 2008);
        Assert.AreEqual("tables/initiative_costs.csv:2: hosting, 2006-07; carried on from 2006-07", carried.Source.English);
        Assert.AreEqual((LedgerStatus.Committed, EvidenceGrade.Insufficient), (carried.Place.Status, carried.Place.Evidence));
        Assert.AreEqual(0m, Net(ledger, "halls", 2009));
    }

    [TestMethod]
    public void ARowOf0OrABlankOneEndsARecurrentCost()
    {
        foreach (decimal? last in new decimal?[] { 0, null })
        {
            var made = Halls();
            made.Costs.Add(Cost("halls", 2007, "hosting", last, CostStage.Planned));
            made.Milestones.Add(new Milestone("halls", "Second phase", new DateOnly(2008, 6, 1), null, null, "tables/milestones.csv:2"));

            var ledger = made.Build();

            Assert.AreEqual(270_000m, Net(ledger, "halls", 2008));
        }
    }

    [TestMethod]
    public void WhatRecursGoesOnToADeclaredHorizon()
    {
        var made = Halls();
        made.HorizonYears = 3; // 2006-07 is the first year in which anything happens

        var ledger = made.Build();

        Assert.AreEqual(269_000m, Net(ledger, "halls", 2008));
        Assert.AreEqual(0m, Net(ledger, "halls", 2009));
    }

    /// <summary>150,000 minutes are 1.5 posts, of which one is deleted; half a post stays notional in every year.</summary>
    [TestMethod]
    public void FreedTimeGoesOnAsItWasMeasuredLast()
    {
        var made = new LedgerCase().With("halls").Frees("halls", 150_000).CanRelease(1).Deletes("halls", 1);
        made.HorizonYears = 2;

        var notional = made.Build().Lines.Where(line => line.Place.Category == BenefitCategory.Notional).ToList();

        CollectionAssert.AreEqual(new[] { 120_000m, 120_000m }, notional.Select(line => line.Amount).ToList());
        CollectionAssert.AreEqual(
            new[] { EvidenceGrade.Sufficient, EvidenceGrade.Partial },
            notional.Select(line => line.Place.Evidence).ToList()
        );
        StringAssert.EndsWith(notional[1].Source.English, "no post deleted; carried on from 2006-07");
    }

    /// <summary>One post is 100,000 minutes, which both freed together; it stays gone in 2007-08, to which only the halls reach.</summary>
    [TestMethod]
    public void TimeOfAPostThatIsGoneIsNobodysInLaterYears()
    {
        var made = new LedgerCase()
            .With("halls", ("permit", 0.5))
            .With("kiosk", ("permit", 0.5))
            .Frees("halls", 100_000)
            .Frees("kiosk", 100_000)
            .CanRelease(1)
            .Deletes("kiosk", 1);
        made.Milestones.Add(new Milestone("halls", "Second phase", new DateOnly(2007, 6, 1), null, null, "tables/milestones.csv:2"));

        var ledger = made.Build();

        Assert.AreEqual(240_000m, ledger.Total);
        Assert.AreEqual(0m, Net(ledger, "halls", 2007));
    }

    private static LedgerCase Halls()
    {
        var made = new LedgerCase().With("halls").Frees("halls", 100_000).CanRelease(1).Deletes("halls", 1).Cuts("halls");
        made.Costs.Add(Cost("halls", 2006, "hosting", 1_000, CostStage.Actual));
        return made;
    }

    private static InitiativeCost Cost(
        string initiative,
        int year,
        string line,
        decimal? amount,
        CostStage stage,
        bool isRecurrent = true
    ) => new(initiative, new FiscalYear(year), line, stage, false, isRecurrent, amount, "tables/initiative_costs.csv:2");

    private static decimal Net(BenefitsLedger ledger, string initiative, int year) =>
        ledger.Lines.Where(line => line.Initiative == initiative && line.Year.BeginsIn == year).Sum(line => line.Amount);
}
