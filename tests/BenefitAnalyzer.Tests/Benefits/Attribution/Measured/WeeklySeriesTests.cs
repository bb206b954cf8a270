using BenefitAnalyzer.Benefits.Attribution.Designs;
using BenefitAnalyzer.Benefits.Attribution.Measured;
using BenefitAnalyzer.Benefits.Attribution.Results;
using BenefitAnalyzer.Benefits.Attribution.Verdicts;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Tests.Benefits.Attribution.Measured;

[TestClass]
public sealed class WeeklySeriesTests
{
    private static readonly string Weekly = $"{ThreeYearsOfServices.Initiative}\n    series: weekly\n";

    /// <summary>Of 240 displaced in 2005, one each fell on 1 and 2 January and on 26 to 28 December, whose weeks are not whole.</summary>
    [TestMethod]
    public void OnlyWholeWeeksCountAndTheWeekOfTheLaunchIsLeftOut()
    {
        using var study = ThreeYearsOfServices.Load(Weekly);

        var attribution = StudyAttribution.Of(study.Loaded, Unexpected, CancellationToken.None).Single();

        Assert.AreEqual(SeriesPeriod.Week, attribution.Series);
        Assert.AreEqual(AttributionDesign.SyntheticControl, attribution.Design);
        Assert.AreEqual(Verdict.Effect, attribution.Verdict);
        Assert.AreEqual(new DateOnly(2003, 1, 6), attribution.Periods[0]);
        Assert.AreEqual(new DateOnly(2005, 1, 3), attribution.Periods[attribution.Launch]);
        Assert.IsTrue(double.IsNaN(attribution.Actual[attribution.Launch - 1]));
        Assert.AreEqual(new DateOnly(2005, 12, 19), attribution.Periods[^1]);
        Assert.AreEqual(235, attribution.Estimate!.Displaced, 15);
    }

    [TestMethod]
    public void AWeekThatAFiscalYearDividesIsSharedByItsDaysAndTheYearsAddUp()
    {
        using var study = ThreeYearsOfServices.Load(Weekly);
        var attribution = StudyAttribution.Of(study.Loaded, Unexpected, CancellationToken.None).Single();
        double Displaced(int t) => attribution.Estimate!.Path[t] - attribution.Actual[t];
        var after = Enumerable.Range(attribution.Launch, attribution.Periods.Count - attribution.Launch);

        var before = attribution.Cells.Where(cell => cell.Month < new DateOnly(2005, 4, 1)).Sum(cell => cell.Volume);

        // 28 March to 3 April 2005: four days of the old fiscal year, three of the new one.
        var divided = attribution.Periods.ToList().IndexOf(new DateOnly(2005, 3, 28));
        Assert.AreEqual(after.Where(t => t < divided).Sum(Displaced) + (Displaced(divided) * 4 / 7), before, 1e-9);
        Assert.AreEqual(attribution.Estimate!.Displaced, attribution.Cells.Sum(cell => cell.Volume), 1e-9);
    }

    [TestMethod]
    public void WeeksCanBeAskedOfAStudyThatSaysMonthsAndHaveAddressesOfTheirOwn()
    {
        using var study = ThreeYearsOfServices.Load();
        const string address = "attribution/displaced?initiative=online&by=week";

        var weekly = new AttributionFamily().Find(study.Loaded, address, Unexpected, CancellationToken.None);
        var week = new AttributionFamily().Find(
            study.Loaded,
            "attribution/actual?initiative=online&week=2005-W02",
            Unexpected,
            CancellationToken.None
        );
        var monthly = StudyAttribution.Of(study.Loaded, Unexpected, CancellationToken.None).Single();

        Assert.AreEqual(235m, weekly!.Value!.Value, 15m);
        // 10 to 16 January: one visit a day is left at the counter.
        Assert.AreEqual(7m, week!.Value);
        Assert.AreEqual(SeriesPeriod.Month, monthly.Series);
        Assert.AreEqual("attribution/displaced?initiative=online", AttributionFigures.Of(monthly, "").Displaced.Id);
    }

    private static void Unexpected(Diagnostic diagnostic) => Assert.Fail(diagnostic.ToString());
}
