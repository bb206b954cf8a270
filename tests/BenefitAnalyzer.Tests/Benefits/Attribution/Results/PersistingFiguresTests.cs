using BenefitAnalyzer.Benefits.Attribution.Designs;
using BenefitAnalyzer.Benefits.Attribution.Measured;
using BenefitAnalyzer.Benefits.Attribution.Results;
using BenefitAnalyzer.Benefits.Attribution.Verdicts;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Tests.Benefits.Attribution.Measured;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Benefits.Attribution.Results;

/// <summary>A campaign of $6,000: of 40 visits a month 20 were made at the counter after it.</summary>
[TestClass]
public sealed class PersistingFiguresTests
{
    /// <summary>120 were expected in three months, 108 to 132, and 60 came: 60 were added, 48 to 72, at $100 each, $83.33 to $125.</summary>
    [TestMethod]
    public void CostIsDividedByWhatIsLeftInTheLastThreeMonths()
    {
        var (added, cost) = Of(Verdict.Effect, 6000);

        Assert.AreEqual((60m, 48m, 72m), (added.Value, added.Low, added.High));
        Assert.AreEqual((100m, 125m), (cost.Value, cost.High));
        Assert.AreEqual(83.33, (double)cost.Low!.Value, 0.005);
        Assert.AreEqual("attribution/cost-per-added?initiative=posters", cost.Id);
        Assert.AreEqual((6000m, 60m), (cost.Numerator, cost.Denominator));
    }

    [TestMethod]
    [DataRow(Verdict.NoEvidence, "no evidence", "沒有證據")]
    [DataRow(Verdict.TooLittleData, "too little data", "數據不足")]
    public void WithoutAnEffectItSaysWhyNothingIsKnown(Verdict verdict, string english, string chinese)
    {
        var (added, cost) = Of(verdict, 6000);

        Assert.AreEqual((FigureState.NotKnown, FigureState.NotKnown), (added.State, cost.State));
        Assert.AreEqual($"not known: the verdict on its displaced volume is '{english}'", cost.Reason!.English);
        Assert.AreEqual($"未知：分流宗數的結論為「{chinese}」", cost.Reason.Chinese);
    }

    [TestMethod]
    public void WithoutAnActualCostItSaysWhatToAdd()
    {
        var (added, cost) = Of(Verdict.Effect, null);

        Assert.AreEqual(60m, added.Value);
        Assert.AreEqual(FigureState.NotKnown, cost.State);
        Assert.Contains("initiative_costs", cost.Reason!.English);
    }

    [TestMethod]
    public void AMonthThatIsNotCompleteLeavesItUnknown()
    {
        var (added, _) = Of(Verdict.Effect, 6000, lastMonth: double.NaN);

        Assert.AreEqual(FigureState.NotKnown, added.State);
    }

    [TestMethod]
    public void OfALoadedStudyOnlyCampaignsAndIncentivesHaveIt()
    {
        var campaign = ThreeYearsOfServices.Initiative.Replace(
            "status: live",
            "status: live\n    kind: campaign",
            StringComparison.Ordinal
        );
        using var study = ThreeYearsOfServices
            .Study(campaign)
            .Table(
                "initiative_costs",
                "initiative,year,line,stage,amount\nonline,2004-05,Posters,planned,9000\nonline,2004-05,Posters,actual,4000\nonline,2005-06,Prizes,actual,2000\n"
            )
            .Load();
        using var other = ThreeYearsOfServices.Load();

        var cost = Find(study)!;

        Assert.AreEqual(60, (double)cost.Denominator!.Value, 6);
        Assert.AreEqual(6000m / cost.Denominator, cost.Value);
        Assert.IsTrue(cost.Low < cost.Value && cost.Value < cost.High);
        Assert.IsNull(Find(other));
    }

    private static Figure? Find(LoadedExample study) =>
        new AttributionFamily().Find(study.Loaded, "attribution/cost-per-added?initiative=online", _ => { }, CancellationToken.None);

    private static PersistingFigures Of(Verdict verdict, decimal? spent, double lastMonth = 20)
    {
        double[] path = [double.NaN, 40, 40, 40, 40, 40, 40];
        var estimate = new EffectEstimate(AttributionDesign.SyntheticControl, 120, 240, 216, 264) { Path = path };
        var initiative = new Initiative("posters", LocalText.Same("Posters"), InitiativeStatus.Live) { Kind = InitiativeKind.Campaign };
        return AttributionFigures
            .Of(
                new InitiativeAttribution(initiative, AttributionDesign.SyntheticControl, [estimate], verdict, null, Verdict.TooLittleData)
                {
                    Periods = [.. Enumerable.Range(0, 7).Select(new DateOnly(2005, 3, 1).AddMonths)],
                    Actual = [38, 20, 20, 20, 20, 20, lastMonth],
                    Launch = 1,
                    Cost = spent,
                },
                "data"
            )
            .Persisting!;
    }
}
