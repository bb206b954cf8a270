using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Costs.Transactions;

/// <summary>An operator's contracts over the 365 days of 2005-06.</summary>
[TestClass]
public sealed class ChargesTests
{
    /// <summary>By hand: 365 a year in either contract; 1 for each of 334 transactions before 1 March 2006 and 9 for each of 31 after it.</summary>
    [TestMethod]
    public void AContractThatFollowsAnotherIsPaidFromItsOwnDayOn()
    {
        var change = new DateOnly(2006, 3, 1);
        var costed = With(
                Fee(365, 1, days: ServiceHistory.Always with { Until = change }),
                Fee(365, 9, days: ServiceHistory.Always with { From = change })
            )
            .Volume("permit", "web", 365)
            .Cost();

        var cell = costed.Cells.Single();

        Assert.AreEqual(365m, Math.Round(cell.FixedCost, 10));
        Assert.AreEqual(334m + (31 * 9), Math.Round(cell.DirectCost, 10));
    }

    [TestMethod]
    public void ContractsOfOneOperatorForSeveralServicesAreBorneByTheirOwn()
    {
        var costed = With(Fee(100, 2, services: ["permit"]), Fee(300, 5, services: ["licence"]))
            .Volume("permit", "web", 10)
            .Volume("licence", "web", 20)
            .Cost();

        CollectionAssert.AreEqual(new[] { 100m, 300m }, costed.Cells.Select(cell => Math.Round(cell.FixedCost, 10)).ToList());
        CollectionAssert.AreEqual(new[] { 20m, 100m }, costed.Cells.Select(cell => Math.Round(cell.DirectCost, 10)).ToList());
    }

    private static CostingExample With(params OperatorFee[] fees) =>
        new CostingExample().With(tables => tables with { OperatorFees = fees });

    private static OperatorFee Fee(decimal fixedAnnual, decimal fee, Period? days = null, IReadOnlyList<string>? services = null) =>
        new("portal", services ?? [], ["web"], fixedAnnual, fee, 0, days ?? ServiceHistory.Always, null, "f.csv:2");
}
