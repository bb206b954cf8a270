using BenefitAnalyzer.Benefits.Attribution.Designs;
using BenefitAnalyzer.Benefits.Attribution.Measured;
using BenefitAnalyzer.Benefits.Attribution.Verdicts;
using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Tests.Benefits.Attribution.Measured;

[TestClass]
public sealed class StudyAttributionTests
{
    [TestMethod]
    public void DisplacedAndInducedVisitsComeOutOfTheLogs()
    {
        using var study = ThreeYearsOfServices.Load();

        var attribution = StudyAttribution.Of(study.Loaded, Unexpected, CancellationToken.None).Single();

        Assert.AreEqual(AttributionDesign.SyntheticControl, attribution.Design);
        Assert.AreEqual(Verdict.Effect, attribution.Verdict);
        Assert.AreEqual(240, attribution.Estimate!.Displaced, 12);
        Assert.IsTrue(attribution.Estimate.DisplacedLow < 240 && attribution.Estimate.DisplacedHigh > 240);
        Assert.AreEqual(120, -attribution.AllChannels!.Displaced, 12);
        Assert.HasCount(3, attribution.Estimates);
        Assert.AreEqual(attribution.Estimate.Displaced, attribution.Cells.Sum(cell => cell.Volume), 1e-6);
    }

    [TestMethod]
    public void TheLedgerIsToldWhatWasDisplacedMonthByMonth()
    {
        using var study = ThreeYearsOfServices.Load();

        var months = StudyEffects.Of(study.Loaded, Unexpected, CancellationToken.None);

        Assert.HasCount(12, months);
        Assert.IsTrue(months.All(month => month.Service == "booking" && month.Volume is > 10 and < 30));
        Assert.AreEqual("attribution/displaced?initiative=online", months[0].Source!.Id);
    }

    [TestMethod]
    public void AnInitiativeWithoutComparisonIsToldWhatToAdd()
    {
        using var study = ThreeYearsOfServices.Load(
            ThreeYearsOfServices.Initiative.Replace("    comparison: { services: [b, c, d, e, f] }", "", StringComparison.Ordinal)
        );
        var said = new List<Diagnostic>();

        var attribution = StudyAttribution.Of(study.Loaded, said.Add, CancellationToken.None).Single();

        Assert.AreEqual(DiagnosticCodes.AttributionUncompared, said.Single().Code);
        Assert.Contains("add 'comparison:", said[0].Message);
        Assert.AreEqual(AttributionDesign.InterruptedTimeSeries, attribution.Design);
        Assert.IsFalse(VerdictWords.IsCausal(attribution.Verdict, attribution.Estimate));
    }

    [TestMethod]
    public void TooFewMonthsGiveAMarkedEstimateAndSayHowManyAreNeeded()
    {
        using var study = ThreeYearsOfServices.Load(firstYear: 2004);
        var said = new List<Diagnostic>();

        var attribution = StudyAttribution.Of(study.Loaded, said.Add, CancellationToken.None).Single();

        Assert.AreEqual(DiagnosticCodes.MonthsTooFew, said.Single().Code);
        Assert.Contains("12 months of data before and 12 after", said[0].Message);
        Assert.AreEqual(Verdict.TooLittleData, attribution.Verdict);
        Assert.IsNotNull(attribution.Estimate);
    }

    [TestMethod]
    public void AMonthInWhichItWasLaunchedIsNeitherBeforeNorAfter()
    {
        using var study = ThreeYearsOfServices.Load(
            ThreeYearsOfServices.Initiative.Replace("2005-01-01", "2005-01-16", StringComparison.Ordinal)
        );

        var attribution = StudyAttribution.Of(study.Loaded, Unexpected, CancellationToken.None).Single();

        Assert.AreEqual(new DateOnly(2005, 2, 1), attribution.Periods[attribution.Launch]);
        Assert.IsTrue(double.IsNaN(attribution.Actual[24]));
        Assert.AreEqual(220, attribution.Estimate!.Displaced, 12);
    }

    private static void Unexpected(Diagnostic diagnostic) => Assert.Fail(diagnostic.ToString());
}
