using BenefitAnalyzer.Benefits.Claims.Realised;
using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Benefits.Claims;

[TestClass]
public sealed class SpendingYearTests
{
    /// <summary>By hand: 110 of 100 provided and of 120 committed; 50 of time of existing staff stand beside neither.</summary>
    [TestMethod]
    public void LinesWithoutAVoteStandApart()
    {
        var spending = SpendingYear.Of(
            [
                Cost("system", CostStage.Commitment, 120),
                Cost("system", CostStage.Provision, 100),
                Cost("system", CostStage.Actual, 110),
                Cost("team", CostStage.Actual, 50, isStaff: true),
            ],
            cost => cost.Amount
        );

        Assert.AreEqual((110m, 50m, 0.1m), (spending[0].Actual, spending[0].Apart, spending[0].Variance));
        Assert.IsEmpty(Overspent(spending));
    }

    /// <summary>By hand: of 120 committed in the first year 110 are spent in it and 20 in the next.</summary>
    [TestMethod]
    public void ACommitmentIsOfItsLinesInAllYears()
    {
        var spending = SpendingYear.Of(
            [
                Cost("system", CostStage.Commitment, 120),
                Cost("system", CostStage.Actual, 110),
                Cost("system", CostStage.Actual, 20, year: 2005),
                Cost("hosting", CostStage.Actual, 500, year: 2005),
            ],
            cost => cost.Amount
        );

        Assert.AreEqual(("BOOK", 120m, 130m, "costs.csv:2"), Overspent(spending).Single());
    }

    [TestMethod]
    public void AVoteOfTheWholeIsOfAllExpenditureButTimeOfExistingStaff()
    {
        var spending = SpendingYear.Of(
            [
                Cost("project", CostStage.Provision, 100),
                Cost("system", CostStage.Actual, 60),
                Cost("training", CostStage.Actual, 30),
                Cost("team", CostStage.Actual, 50, isStaff: true),
            ],
            cost => cost.Amount
        );

        Assert.AreEqual((90m, 50m, -0.1m), (spending[0].Actual, spending[0].Apart, spending[0].Variance));
    }

    private static List<(string, decimal, decimal, string)> Overspent(IReadOnlyList<SpendingYear> spending) =>
        [.. new DeliveryChecks(new ClaimTables(), spending, [], (4, 1)).Overspent];

    private static InitiativeCost Cost(string line, CostStage stage, decimal amount, bool isStaff = false, int year = 2004) =>
        new("BOOK", new FiscalYear(year), line, stage, isStaff, false, amount, "costs.csv:2");
}
