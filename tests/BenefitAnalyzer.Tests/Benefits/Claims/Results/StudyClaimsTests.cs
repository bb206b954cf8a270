using System.Globalization;
using BenefitAnalyzer.Benefits.Claims.Results;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Tests.Benefits.Attribution.Measured;

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
        Assert.AreEqual("partial: 1 of 2 claims are not measured or not split", total.Claimed.Partial!.English);
        Assert.AreEqual(total.Difference.Value, total.Causes.Sum(cause => cause.Value));
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
    public void MoneyDatesAndOutcomesStandBesideTheirPlan()
    {
        using var study = OnePaper.Study().Load();

        var claims = Figures(study, []);

        var (_, spending) = claims.Spending.Single();
        CollectionAssert.AreEqual(new decimal?[] { 1000m, 600m, 720m, 0.2m }, spending.Select(figure => figure.Value).ToList());
        Assert.AreEqual(92m, claims.Milestones.Single().DaysLate.Value);
        Assert.AreEqual(0.75m, claims.Outcomes.Single().Achieved.Value);
    }

    [TestMethod]
    public void VolumeAndTakeUpThatTheBasisLeavesOpenComeFromTheLogs()
    {
        using var study = new SmallStudy()
            .Services("booking b c d e f")
            .File("logs/log.csv", Log())
            .With(ThreeYearsOfServices.Initiative)
            .Table("claims", "initiative,line,category,unit,2004-05\nonline,Counter time,notional,$,3000\n")
            .Table(
                "claim_basis",
                "initiative,line,year,basis,service,volume,take_up,minutes,minute_cost,released,live_months\n"
                    + "online,Counter time,2004-05,claimed,,500,60%,5,2,,\n"
                    + "online,Counter time,2004-05,measured,booking,,,5,2,100%,\n"
            )
            .Load();

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

    /// <summary>Ten bookings a month in 2004-05, at the counter; from January 2005 on, seven of ten online.</summary>
    private static string Log()
    {
        var lines = new List<string> { "id,started,completed,service,channel,customer,outcome" };
        for (var month = new DateOnly(2004, 4, 1); month < new DateOnly(2005, 4, 1); month = month.AddMonths(1))
        {
            for (var row = 0; row < 10; row++)
            {
                var day = string.Create(CultureInfo.InvariantCulture, $"{month:yyyy-MM}-{row + 1:00} 10:00");
                var isOnline = month.Year == 2005 && row < 7;
                lines.Add($"r{lines.Count},{day},{day},booking,{(isOnline ? "web" : "counter")},,completed");
            }
        }

        return string.Join('\n', lines) + "\n";
    }
}
