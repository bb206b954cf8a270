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
        // 850 minutes fall free, which is 8 whole posts; 450 of them and three quarters of the 400 spare ones are dual.
        Assert.AreEqual(Math.Round(800m * 750 / 850, 10), Math.Round(provision.AvoidableCost, 10));
        Assert.AreEqual(300m, provision.ExcessCost); // 4 spare posts, of which three quarters
    }

    /// <summary>By hand: 10 of 110 minutes used of 1,000; the 890 spare ones are 8 posts, of which one eleventh is this service's.</summary>
    [TestMethod]
    public void ASmallServiceIsNotGivenTheIdlePostsOfAll()
    {
        var costed = new CostingExample()
            .Resource("desk", 1000, 1000, step: 100)
            .Activity(null, "counter", "desk", 1)
            .Volume("permit", "counter", 10)
            .Volume("licence", "counter", 100)
            .Cost();

        var provision = DualProvision.Of(costed, cell => cell.Service == "permit", _ => 0);

        Assert.AreEqual(Math.Round(10 + (890m / 11), 10), Math.Round(provision.FullCost, 10));
        Assert.AreEqual(Math.Round(900 * (10 + (890m / 11)) / 900, 10), Math.Round(provision.AvoidableCost, 10)); // 900 fall free: 9 posts
        Assert.AreEqual(Math.Round(800m / 11, 10), Math.Round(provision.ExcessCost, 10));
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
