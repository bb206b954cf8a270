using BenefitAnalyzer.Costs.Rates;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Costing;

namespace BenefitAnalyzer.Tests.Costs.Rates;

[TestClass]
public sealed class FeeScheduleTests
{
    [TestMethod]
    public void EachTierCostsItsOwnFeeForTheTransactionsInsideIt()
    {
        var schedule = new FeeSchedule([Tier(0, 2, 500), Tier(100, 1, 0), Tier(300, 0.5m, 0)], 1);

        Assert.AreEqual(500m, schedule.Fixed);
        Assert.AreEqual((100 * 2) + (200 * 1) + (50 * 0.5m), schedule.Variable(350));
    }

    [TestMethod]
    public void BelowTheThresholdNothingIsPaid()
    {
        var schedule = new FeeSchedule([Tier(1000, 3, 0)], 1);

        Assert.AreEqual(0m, schedule.Variable(1000));
        Assert.AreEqual(3m, schedule.Variable(1001));
    }

    [TestMethod]
    public void HalfAYearHasHalfTheThreshold() => Assert.AreEqual(300m, new FeeSchedule([Tier(1000, 3, 0)], 0.5m).Variable(600));

    private static OperatorFee Tier(decimal above, decimal fee, decimal fixedAnnual) =>
        new("operator", [], [], fixedAnnual, fee, above, ServiceHistory.Always, null, "f.csv:2");
}
