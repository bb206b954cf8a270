using BenefitAnalyzer.Benefits.Claims.Results;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Benefits.Claims.Results;

[TestClass]
public sealed class StudyClaimsTests
{
    [TestMethod]
    public void TheDifferenceIsSplitByTheMeanOverAllOrdersAndAddsUpToTheCent()
    {
        using var study = OnePaper.Study().Load();

        var claims = Figures(study, []);

        var posts = claims.Comparisons[0].Figures;
        Assert.AreEqual(800_000m, posts.Claimed.Value);
        Assert.AreEqual(180_000m, posts.Measured.Value);
        // Of three factors ½, 0.9, ½, a factor f has 800,000 × (f − 1) × (1/3 + (g + h) / 6 + gh / 3).
        var causes = ClaimsDefinitions.Causes.Zip(posts.Causes).ToDictionary(cause => cause.First.Id, cause => cause.Second.Value!.Value);
        Assert.AreEqual(-286_666.67m, causes["claims/delay"], 0.01m);
        Assert.AreEqual(-46_666.67m, causes["claims/volume"], 0.01m);
        Assert.AreEqual(-286_666.67m, causes["claims/take-up"], 0.01m);
        Assert.AreEqual(-620_000m, causes.Values.Sum());
        Assert.AreEqual(0m, causes["claims/prices"]);
    }

    [TestMethod]
    public void AClaimThatWasNotMeasuredMakesTheTotalPartialAndEntersNoSum()
    {
        using var study = OnePaper.Study().Load();

        var total = Figures(study, []).Total!;

        Assert.AreEqual(800_000m, total.Claimed.Value);
        Assert.AreEqual("partial: of 2 yearly amounts, 1 is not measured or not split", total.Claimed.Partial!.English);
        Assert.AreEqual(total.Difference.Value, total.Causes.Sum(cause => cause.Value));
    }

    /// <summary>The data end with the year of the first amount, so that the second cannot have been measured.</summary>
    [TestMethod]
    public void AnAmountOfAYearThatIsNotOverIsNotYetDue()
    {
        using var study = OnePaper
            .Study("initiative,line,category,unit,2005-06,2006-07\nonline,Counter posts,realisable,$'000,800,900\n")
            .Load();

        var claims = Figures(study, []);

        CollectionAssert.AreEqual(new[] { false, true }, claims.Comparisons.Select(one => one.Claim.IsToCome).ToList());
        Assert.AreEqual("not yet due: 2006-07 is not over", claims.Comparisons[1].Claim.Reason!.English);
        Assert.AreEqual("尚未到期：2006至07年度尚未完結", claims.Comparisons[1].Claim.Reason!.Chinese);
        var sums = claims.ComparedInAll!;
        Assert.AreEqual((2, 1, 1), (sums.Amounts, sums.MeasuredAmounts, sums.AmountsToCome));
        Assert.AreEqual("partial: of 2 yearly amounts, 1 is not yet due", sums.Share.Partial!.English);
        Assert.AreEqual("不完整：2筆年度金額中，1筆尚未到期", sums.Share.Partial.Chinese);
    }

    [TestMethod]
    public void AWrongTotalAndAClaimWithoutANumberAreSaid()
    {
        using var study = OnePaper.Study().Load();
        var found = new List<Diagnostic>();

        var claims = Figures(study, found);

        Assert.AreEqual(90_000m, claims.Annex.Single(row => row.Finding.Line.Label == "Total").Figure.Value);
        Assert.AreEqual(1m, claims.Stated!.Value);
        var wrong = found.Single(one => one.Code == DiagnosticCodes.AnnexTotalDiffers);
        Assert.AreEqual("tables/claims.csv:4", wrong.File);
        Assert.Contains("prints 990,000 and recomputes to 900,000", wrong.Message);
        Assert.AreEqual(Severity.Note, found.Single(one => one.Code == DiagnosticCodes.ClaimStatedOnly).Severity);
    }

    [TestMethod]
    public void ABenefitWithoutAnAmountInAnyYearIsAClaimWithoutANumberOnceOverTheYears()
    {
        const string annex =
            "initiative,line,kind,category,unit,2005-06,2006-07\n"
            + "online,Posts,claim,realisable,$,,800\n" // a number in one year
            + "online,Overtime,claim,realisable,$,,-\n"
            + "online,Licences,claim,expenditure,$,,-\n" // a cost
            + "online,Better image,stated,,,,\n";
        using var study = OnePaper.Study(annex, "initiative,line,year,basis,amount\n").Load();
        var found = new List<Diagnostic>();

        var claims = Figures(study, found);

        Assert.AreEqual(2m, claims.Stated!.Value);
        CollectionAssert.AreEqual(new[] { "Overtime", "Better image" }, claims.Review.Stated.Select(row => row.Label).ToList());
        Assert.HasCount(2, found.Where(one => one.Code == DiagnosticCodes.ClaimStatedOnly).ToList());
    }

    [TestMethod]
    public void MoneyDatesAndOutcomesStandBesideTheirPlan()
    {
        using var study = OnePaper.Study().Load();

        var claims = Figures(study, []);

        var (_, spending) = claims.Spending.Single();
        CollectionAssert.AreEqual(new decimal?[] { 1000m, 600m, 720m, null, 0.2m }, spending.Select(figure => figure.Value).ToList());
        Assert.AreEqual(92m, claims.Milestones.Single().DaysLate.Value);
        Assert.AreEqual(0.75m, claims.Outcomes.Single().Achieved.Value);
    }

    /// <summary>By hand: the vote of 2005-06 is 2,000 whatever prices are; what was spent is stated in prices of 2004-05, so 2,000 × 101 ÷ 100.</summary>
    [TestMethod]
    public void VotesAndSpendingAreInPricesOfTheirOwnYearBesideClaimsInOnePriceBase()
    {
        using var study = OnePaper
            .Study(
                annex: "initiative,line,kind,category,unit,2004-05,2005-06\nonline,Posts,claim,realisable,$,,808\n",
                bases: "initiative,line,year,basis,amount\n",
                spending: "initiative,line,stage,year,amount,price_base\nonline,system,provision,2005-06,2000,\nonline,system,actual,2005-06,2000,2004-05\n"
            )
            .Table("price_index", "year,index\n2004-05,100\n2005-06,101\n")
            .Load();

        var claims = Figures(study, []);

        Assert.AreEqual(new FiscalYear(2004), claims.Review.Prices.Wanted);
        Assert.AreEqual(800m, claims.Comparisons.Single().Figures.Claimed.Value); // 808 × 100 ÷ 101
        var (_, spending) = claims.Spending.Single();
        CollectionAssert.AreEqual(new decimal?[] { null, 2000m, 2020m, null, 0.01m }, spending.Select(figure => figure.Value).ToList());
    }

    [TestMethod]
    public void VolumeAndTakeUpThatTheBasisLeavesOpenComeFromTheLogs()
    {
        using var study = OnePaper.Logged().Load();

        var claim = Figures(study, []).Comparisons.Single();

        Assert.AreEqual(120m, claim.Claim.MeasuredFactors!.Volume);
        Assert.AreEqual(0.7m, claim.Claim.MeasuredFactors.TakeUp);
        // Live for 90 of 365 days: 90/365 × 120 × 70 % × 5 × 2.
        Assert.AreEqual(207.12m, Math.Round(claim.Figures.Measured.Value!.Value, 2));
        CollectionAssert.AreEqual(new[] { "volume", "take-up" }, claim.Figures.Measured.Inputs.Select(input => input.Role).ToList());
        StringAssert.StartsWith(claim.Figures.Measured.Inputs[0].Figure.Id, "volume/completed?");
    }

    [TestMethod]
    public void EveryFigureOfClaimsIsFoundAgainByItsId()
    {
        using var study = OnePaper.Study().Load();
        var figures = Figures(study, []).All.ToList();

        Assert.HasCount(figures.Count, figures.Select(figure => figure.Id).Distinct().ToList());
        foreach (var figure in figures)
        {
            var again = new StudyRunner(found => Assert.AreNotEqual(Severity.Error, found.Severity, found.ToString())).Explain(
                study.Loaded.Study,
                figure.Id,
                CancellationToken.None
            );
            Assert.AreEqual(figure.Value, again!.Figure.Value, figure.Id);
        }
    }

    private static ClaimsFigures Figures(LoadedExample study, List<Diagnostic> found) =>
        ClaimsFigures.Of(StudyClaims.Review(study.Loaded.Study, study.Loaded, found.Add, CancellationToken.None)!, study.Loaded.Data);
}
