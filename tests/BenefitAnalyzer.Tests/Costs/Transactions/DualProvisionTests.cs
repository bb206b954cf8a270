using BenefitAnalyzer.Costs.Transactions;

namespace BenefitAnalyzer.Tests.Costs.Transactions;

[TestClass]
public sealed class DualProvisionTests
{
    [TestMethod]
    public void ThreeFiguresByHandForACounterOfTenPosts()
    {
        // 10 posts of 100 minutes at 1 a minute; 6 are used, so 400 minutes are spare: 4 whole posts. 450 of the 600 minutes used are dual.
        var costed = new CostingExample()
            .Resource("desk", 1000, 1000, step: 100)
            .Activity(null, "counter", "desk", 1)
            .Volume("permit", "counter", 450)
            .Volume("licence", "counter", 150)
            .Cost();

        var provision = DualProvision.Of(costed, cell => cell.Service == "permit", _ => 0);

        Assert.AreEqual(750m, provision.FullCost); // 450 used and three quarters of 400 unused
        Assert.AreEqual(800m, provision.AvoidableCost); // 850 minutes fall free: 8 whole posts
        Assert.AreEqual(400m, provision.ExcessCost);
    }

    [TestMethod]
    public void ThoseWhoCannotFollowKeepTheirSteps()
    {
        var costed = new CostingExample()
            .Resource("desk", 1000, 1000, step: 100)
            .Activity(null, "counter", "desk", 1)
            .Volume("permit", "counter", 1000)
            .Cost();

        var provision = DualProvision.Of(costed, _ => true, _ => 0.25m);

        Assert.AreEqual(700m, provision.AvoidableCost); // 750 minutes go: 7 posts
        Assert.AreEqual(0m, provision.ExcessCost);
    }
}
