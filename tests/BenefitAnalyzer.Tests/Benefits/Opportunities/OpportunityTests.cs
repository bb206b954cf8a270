using BenefitAnalyzer.Benefits.Opportunities;
using CsCheck;

namespace BenefitAnalyzer.Tests.Benefits.Opportunities;

[TestClass]
public sealed class OpportunityTests
{
    private static readonly OpportunityCase Licences = new("licence", 1_000_000, 0.6m)
    {
        Reachable = ReachableTakeUp.Of(0.8m),
        AddedCostPerTransaction = 1.5m,
        CostToMove = 900_000,
        FullCostDifferencePerTransaction = 40,
        // 400,000 traditional transactions of 12 minutes in 2 offices; a post works 90,000 minutes.
        Capacity =
        [
            new ReleasableCapacity("counter", "north", 3_600_000, 4_000_000, 90_000, 300_000),
            new ReleasableCapacity("counter", "south", 1_200_000, 1_500_000, 90_000, 300_000),
        ],
    };

    [TestMethod]
    public void OneMillionAtSixtyPercentWithEightyReachableMovesTwoHundredThousand()
    {
        Assert.AreEqual(200_000m, Opportunity.Of(Licences).Middle!.Moved);
    }

    [TestMethod]
    public void WithNothingLeftTheOpportunityIsNothing()
    {
        foreach (var reachable in new[] { 0.6m, 0.5m, 0 })
        {
            var found = Opportunity.Of(Licences with { Reachable = ReachableTakeUp.Of(reachable) }).Middle!;

            Assert.AreEqual(0, found.Moved);
            Assert.AreEqual(0, found.Net);
            Assert.AreEqual(0, found.FullCostDifference);
        }

        Assert.AreEqual(0, Opportunity.Of(Licences with { TakeUp = 1, Reachable = ReachableTakeUp.Of(1) }).Middle!.Moved);
    }

    [TestMethod]
    public void CostIsAvoidedInWholeStepsOfEachOffice()
    {
        var found = Opportunity.Of(Licences).Middle!;

        // Half of the traditional volume moves: 1,800,000 minutes are 20 posts in the north, 600,000 are 6 whole ones in the south.
        Assert.AreEqual(26, found.Steps);
        Assert.AreEqual(26 * 300_000m, found.Avoidable);
        Assert.AreEqual(300_000m, found.Added);
        Assert.AreEqual(26 * 300_000m - 300_000 - 900_000, found.Net);
        Assert.AreEqual(8_000_000m, found.FullCostDifference);
    }

    [TestMethod]
    public void LessThanAStepEverywhereAvoidsNothingHoweverMuchItIsTogether()
    {
        var small = Licences with
        {
            Capacity =
            [
                .. Enumerable.Range(0, 50).Select(at => new ReleasableCapacity("counter", $"{at}", 96_000, 180_000, 90_000, 300_000)),
            ],
        };

        Assert.AreEqual(0, Opportunity.Of(small).Middle!.Avoidable);
    }

    [TestMethod]
    public void ReachableIsNeverLessThanWhatIsReachedToday()
    {
        var reachable = ReachableTakeUp.Of([("a", 0.4m), ("b", 0.6m), ("c", 0.9m)])!;

        Assert.AreEqual(0.7m, reachable.NoLessThan(0.7m).Low);
        Assert.AreEqual(0.7m, reachable.NoLessThan(0.7m).Middle);
        Assert.AreEqual(0.9m, reachable.NoLessThan(0.7m).High);
        Assert.AreEqual(reachable, reachable.NoLessThan(null));
    }

    [TestMethod]
    public void WhatComparableServicesReachedIsAMedianWithItsRange()
    {
        var reachable = ReachableTakeUp.Of([("c", 0.9m), ("a", 0.4m), ("b", 0.7m), ("d", 0.6m)])!;

        Assert.AreEqual((0.4m, 0.65m, 0.9m), (reachable.Low, reachable.Middle, reachable.High));
        CollectionAssert.AreEqual(new[] { "a", "b", "c", "d" }, reachable.Services.ToArray());
        Assert.IsNull(ReachableTakeUp.Of([]));
    }

    [TestMethod]
    public void WhatIsNotKnownIsNotZero()
    {
        var found = Opportunity.Of(Licences with { CostToMove = null }).Middle!;

        Assert.IsNull(found.Net);
        Assert.IsNotNull(found.BeforeCostToMove);
        Assert.IsNull(Opportunity.Of(Licences with { AddedCostPerTransaction = null }).Middle!.BeforeCostToMove);
        Assert.IsNull(Opportunity.Of(Licences with { Reachable = null }).Middle);
        Assert.IsNull(Opportunity.Of(Licences with { TakeUp = null }).Middle);
    }

    [TestMethod]
    public void ServicesAreRankedByWhatTheyYieldAndTheUnknownComeLast()
    {
        var unknown = Licences with { Service = "unknown", Reachable = null };
        var less = Licences with { Service = "less", CostToMove = 5_000_000 };

        var ranked = Opportunity.Rank([unknown, less, Licences]).Select(found => found.Case.Service);

        CollectionAssert.AreEqual(new[] { "licence", "less", "unknown" }, ranked.ToArray());
    }

    [TestMethod]
    public void MoreReachableNeverMovesOrAvoidsLess()
    {
        var share = Gen.Int[0, 1000];
        Gen.Select(share, share, share, Gen.Int[0, 2_000_000])
            .Sample(
                (today, one, other, volume) =>
                {
                    var service = Licences with { TakeUp = today / 1000m, Completed = volume };
                    var low = OpportunityYield.At(service, Math.Min(one, other) / 1000m)!;
                    var high = OpportunityYield.At(service, Math.Max(one, other) / 1000m)!;
                    return low.Moved >= 0 && low.Moved <= high.Moved && low.Avoidable <= high.Avoidable && high.Moved <= volume;
                }
            );
    }
}
