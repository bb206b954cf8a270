using BenefitAnalyzer.Benefits.Claims.Realised;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Tests.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Benefits.Claims;

[TestClass]
public sealed class ClaimComparerTests
{
    private const string Claims =
        "initiative,line,category,recurrent,unit,2006-07,2007-08\nBOOK,Counter posts,realisable,yes,$'000,800,800\nBOOK,Old system,cost_avoidance,yes,$'000,100,-\n";

    private const string Bases =
        "initiative,line,year,basis,volume,take_up,minutes,minute_cost,released,amount,live_months\n"
        + "BOOK,Counter posts,2006-07,claimed,100000,40%,5,4,,,\n"
        + "BOOK,Counter posts,2006-07,measured,90000,20%,5,4,100%,,6\n"
        + "BOOK,Counter posts,2007-08,claimed,100000,40%,5,,,,\n"
        + "BOOK,Counter posts,2007-08,measured,100000,40%,5,4,,200000,\n";

    [TestMethod]
    public void AnAnnexWithAColumnForEachYearStandsBesideWhatWasMeasured()
    {
        var (compared, found) = Compare(Tables(Claims, Bases));

        Assert.HasCount(3, compared);
        Assert.AreEqual(800_000m, compared[0].Claimed);
        Assert.AreEqual(180_000m, compared[0].Measured); // ½ year × 90,000 × 20 % × 5 × 4
        Assert.AreEqual(-620_000m, compared[0].Split!.Total);
        Assert.AreEqual("tables/claims.csv:2", compared[0].Place);
        Assert.AreEqual(-600_000m, compared[1].Split!.NotReleased); // the amount says that a quarter was released
        Assert.AreEqual(0m, compared[1].Split!.Unexplained);
        Assert.IsNull(compared[2].Measured);
        StringAssert.Contains(compared[2].Reason!.English, "add a row 'measured' of 'Old system' in 2006-07");
        Assert.IsEmpty(found);
    }

    /// <summary>By hand: 5,000 of 12,000 claimed; three quarters of either are realisable.</summary>
    [TestMethod]
    public void OneMeasurementOfAClaimInTwoCategoriesIsCountedOnce()
    {
        var (compared, _) = Compare(
            Tables(
                "initiative,line,category,year,amount\nBOOK,Staff,realisable,2005-06,9000\nBOOK,Staff,notional,2005-06,3000\n",
                "initiative,line,year,basis,amount\nBOOK,Staff,2005-06,measured,5000\n"
            )
        );

        CollectionAssert.AreEqual(
            new decimal?[] { 9_000, 3_750, 3_000, 1_250 },
            compared.SelectMany(one => new[] { one.Claimed, one.Measured }).ToList()
        );
    }

    [TestMethod]
    public void AClaimThatALaterPaperStatesAnewCountsAsItStandsThere()
    {
        var (compared, found) = Compare(
            Tables(
                "paper,initiative,line,category,year,amount\n2004,BOOK,Staff,realisable,2005-06,9000\n2005,BOOK,Staff,realisable,2005-06,6000\n",
                "initiative,line,year,basis,amount\nBOOK,Staff,2005-06,measured,5000\n"
            )
        );

        Assert.AreEqual((6_000m, 5_000m), (compared.Single().Claimed, compared.Single().Measured));
        Assert.AreEqual(
            "tables/claims.csv:2: note BA4365: 'Staff' in 2005-06 is stated anew by '2005' (tables/claims.csv:3), which alone is compared",
            found.Single(one => one.Code == DiagnosticCodes.ClaimStatedAnew).ToString()
        );
    }

    [TestMethod]
    public void AnInitiativeThatIsNotLiveIsAllDelay()
    {
        var tables = Tables(Claims, Bases.Replace("90000,20%,5,4,100%,,6", ",,,,,,", StringComparison.Ordinal));

        var (compared, _) = Compare(tables, launch: new LaunchDays(new DateOnly(2006, 4, 1), null));

        Assert.AreEqual(0m, compared[0].Measured);
        Assert.AreEqual(-800_000m, compared[0].Split!.Delay);
    }

    [TestMethod]
    public void MonthsLiveFollowFromTheDayOfLaunch()
    {
        var tables = Tables(Claims, Bases.Replace("100%,,6", "100%,,", StringComparison.Ordinal));

        var (compared, _) = Compare(tables, launch: new LaunchDays(new DateOnly(2006, 4, 1), new DateOnly(2006, 4, 1).AddDays(73)));

        Assert.AreEqual(9.6m, compared[0].MeasuredFactors!.LiveMonths); // 292 of 365 days
    }

    [TestMethod]
    public void AssumptionsThatDoNotGiveTheClaimAreReportedAndShownAsNotExplained()
    {
        var (compared, found) = Compare(Tables(Claims, Bases.Replace("40%,5,4,,,\n", "40%,5,3,,,\n", StringComparison.Ordinal)));

        Assert.AreEqual(-200_000m, compared[0].Split!.Unexplained);
        Assert.AreEqual(DiagnosticCodes.ClaimBasisDiffers, found.Single().Code);
    }

    [TestMethod]
    public void ADifferenceWithoutItsFactorsIsNotSplitAndItIsSaidWhatToAdd()
    {
        var (compared, found) = Compare(Tables(Claims, "initiative,line,year,basis,amount\nBOOK,Counter posts,2006-07,measured,500000\n"));

        Assert.AreEqual(-300_000m, compared[0].Difference);
        Assert.IsNull(compared[0].Split);
        Assert.AreEqual(DiagnosticCodes.ClaimNotSplit, found.Single().Code);
        StringAssert.Contains(found[0].Message, "live_months, volume, take_up, minutes, minute_cost, released of claimed missing");
    }

    [TestMethod]
    public void AmountsStandInOnePriceBaseAndAMissingPriceLevelIsReportedOnce()
    {
        PriceIndex[] prices = [Level(2006, 100), Level(2007, 110)];

        var (compared, found) = Compare(Tables(Claims, Bases), prices, new FiscalYear(2006));
        var (unchanged, missing) = Compare(Tables(Claims, Bases), prices[..1], new FiscalYear(2006));

        Assert.AreEqual(727_272.73m, Math.Round(compared[1].Claimed!.Value, 2)); // 800,000 of 2007-08 at prices of 2006-07
        Assert.AreEqual(0m, compared[1].Split!.Prices);
        Assert.IsEmpty(found);
        Assert.AreEqual(800_000m, unchanged[1].Claimed);
        Assert.AreEqual(DiagnosticCodes.ClaimPriceLevelMissing, missing.Single().Code);

        static PriceIndex Level(int year, decimal index) => new(new FiscalYear(year), index, null, "tables/price_index.csv:2");
    }

    [TestMethod]
    public void SpendingMoreThanAThresholdAwayFromTheProvisionNeedsAReason()
    {
        var tables = new ClaimTables { VarianceRules = [new VarianceRule(0.15m, ServiceHistory.Always, "PWSCI(2012-13)3")] };
        SpendingYear[] spending = [Year(2010, 79.2m, []), Year(2011, 90, []), Year(2012, 50, ["tender late"])];

        var checks = new DeliveryChecks(tables, spending, [], (4, 1));

        var found = checks.Diagnostics().Single();
        Assert.AreEqual(
            "costs.csv:2: warning BA4361: 'BOOK' spent 79.2 of 100 in 2010-11, -20.8%; above 15% (PWSCI(2012-13)3) a reason is needed: add it in 'reason'",
            found.ToString().Replace("costs.csv:2010", "costs.csv:2", StringComparison.Ordinal)
        );
        Assert.IsTrue(checks.NeedsReason(spending[2]));

        static SpendingYear Year(int year, decimal actual, IReadOnlyList<string> reasons) =>
            new("BOOK", new FiscalYear(year), null, 100, actual, reasons, $"costs.csv:{year}");
    }

    [TestMethod]
    public void AMilestoneLaterThanTheThresholdOfItsPlannedTimeNeedsAReasonAndAnOutcomeNeedsItsValues()
    {
        Milestone[] milestones =
        [
            new("BOOK", "approved", new DateOnly(2005, 4, 1), new DateOnly(2005, 4, 1), null, "m.csv:2"),
            new("BOOK", "tender", new DateOnly(2005, 7, 10), new DateOnly(2005, 7, 24), null, "m.csv:3"), // 14 of 100 days
            new("BOOK", "live", new DateOnly(2006, 4, 1), new DateOnly(2006, 7, 1), null, "m.csv:4"), // 91 of 365 days
        ];
        var tables = new ClaimTables { Outcomes = [new BenefitOutcome("BOOK", "wait, minutes", 30, 10, null) { Place = "o.csv:2" }] };

        var found = new DeliveryChecks(tables, [], milestones, (4, 1)).Diagnostics().Select(one => one.ToString()).ToList();

        CollectionAssert.AreEqual(
            new[]
            {
                "m.csv:4: warning BA4361: 'live' of 'BOOK' came 91 days late, above the threshold: add why in 'reason'",
                "o.csv:2: warning BA4362: 'wait, minutes' of 'BOOK' has no actual: measure and add it",
            },
            found
        );
    }

    [TestMethod]
    public void AFractionInWordsInAnAnnexIsReportedAtItsCell()
    {
        var reading = Read("initiative,line,amount,percent\nBOOK,Redeployed,,three-quarters\n", "initiative,year,basis\n");

        Assert.AreEqual(
            "tables/claims.csv:2: error BA2010: 'three-quarters' is not a percentage such as 2.0%; a fraction in words is no number",
            reading.Diagnostics.Single().ToString()
        );
    }

    private static (IReadOnlyList<ClaimComparison> Compared, List<Diagnostic> Found) Compare(
        ClaimTables tables,
        IReadOnlyList<PriceIndex>? prices = null,
        FiscalYear? priceBase = null,
        LaunchDays? launch = null
    )
    {
        var found = new List<Diagnostic>();
        var comparer = new ClaimComparer(
            tables,
            new PriceBase(priceBase, prices ?? [], found.Add),
            (4, 1),
            null,
            _ => launch,
            (_, _, _) => ServiceUse.Unknown,
            found.Add
        );
        return (comparer.Compare(), found);
    }

    private static ClaimTables Tables(string claims, string bases)
    {
        var reading = Read(claims, bases);
        Assert.IsEmpty(reading.Diagnostics, string.Join('\n', reading.Diagnostics));
        return reading.Study!.Tables.Claims;
    }

    private static StudyReading Read(string claims, string bases)
    {
        using var folder = new TemporaryFolder();
        folder.With("tables/claims.csv", claims);
        folder.With("tables/basis.csv", bases);
        return StudyReader.Read(
            folder
                .With(StudyReader.FileName, StudySample.Text + "\ntables:\n  claims: tables/claims.csv\n  claim_basis: tables/basis.csv\n")
                .Path
        );
    }
}
