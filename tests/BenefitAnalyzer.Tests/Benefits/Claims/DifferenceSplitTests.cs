using BenefitAnalyzer.Benefits.Claims.Realised;
using BenefitAnalyzer.Studies.Claiming;
using CsCheck;

namespace BenefitAnalyzer.Tests.Benefits.Claims;

[TestClass]
public sealed class DifferenceSplitTests
{
    private static readonly ClaimFactors Claimed = new()
    {
        LiveMonths = 12,
        Volume = 100_000,
        TakeUp = 0.4m,
        StaffMinutes = 5,
        MinuteCost = 4,
        Released = 1,
    };

    private static readonly Gen<ClaimFactors> Factors =
        from months in Gen.Int[0, 12]
        from volume in Gen.Int[0, 2_000_000]
        from takeUp in Gen.Int[0, 1000]
        from minutes in Gen.Int[0, 4000]
        from cost in Gen.Int[1, 2000]
        from released in Gen.Int[0, 100]
        select new ClaimFactors
        {
            LiveMonths = months,
            Volume = volume,
            TakeUp = takeUp / 1000m,
            StaffMinutes = minutes / 100m,
            MinuteCost = cost / 100m,
            Released = released / 100m,
        };

    [TestMethod]
    public void TermsAddUpToTheDifferenceToTheCentAndATermIsZeroWithoutItsCause() =>
        Gen.Select(Factors, Factors, Gen.Int[0, 63])
            .Sample(
                (claimed, other, changed) =>
                {
                    var measured = Pick(claimed, other, changed);
                    var split = DifferenceSplit.Of(claimed.Product!.Value, measured.Product!.Value, claimed, measured)!;
                    Assert.AreEqual(Math.Round(measured.Product.Value, 2) - Math.Round(claimed.Product.Value, 2), split.Total);
                    foreach (var (term, (before, after)) in split.Terms.Zip(claimed.InOrder.Zip(measured.InOrder)))
                    {
                        Assert.IsTrue(before != after || term == 0);
                    }

                    Assert.IsTrue(Math.Abs(split.Unexplained) <= 0.01m && split.Terms.All(term => decimal.Round(term, 2) == term));
                }
            );

    [TestMethod]
    public void ASingleCauseTakesTheWholeDifference()
    {
        // Claimed 100,000 × 40 % × 5 minutes × $4 = $800,000.
        Assert.AreEqual(-200_000m, Split(Claimed with { LiveMonths = 9 }).Delay);
        Assert.AreEqual(-80_000m, Split(Claimed with { Volume = 90_000 }).Volume);
        Assert.AreEqual(-400_000m, Split(Claimed with { TakeUp = 0.2m }).TakeUp);
        Assert.AreEqual(-160_000m, Split(Claimed with { StaffMinutes = 4 }).StaffMinutes);
        Assert.AreEqual(200_000m, Split(Claimed with { MinuteCost = 5 }).Prices);
        Assert.AreEqual(-800_000m, Split(Claimed with { Released = 0 }).NotReleased);
    }

    [TestMethod]
    public void TwoCausesShareWhatTheyHaveInCommonEqually()
    {
        // Volume −10 % alone −80,000, take-up halved alone −400,000, both −440,000: the joint +40,000 is halved.
        var split = Split(Claimed with { Volume = 90_000, TakeUp = 0.2m });

        Assert.AreEqual(-60_000m, split.Volume);
        Assert.AreEqual(-380_000m, split.TakeUp);
        Assert.AreEqual(-440_000m, split.Total);
    }

    [TestMethod]
    public void WhatTheAssumptionsDoNotGiveIsNotExplained()
    {
        var split = DifferenceSplit.Of(850_000, 800_000, Claimed, Claimed)!;

        Assert.AreEqual(-50_000m, split.Unexplained);
        Assert.AreEqual(-50_000m, split.Total);
    }

    [TestMethod]
    public void WithoutAFactorThereIsNoSplit() => Assert.IsNull(DifferenceSplit.Of(1, 2, Claimed, Claimed with { StaffMinutes = null }));

    private static DifferenceSplit Split(ClaimFactors measured) =>
        DifferenceSplit.Of(Claimed.Product!.Value, measured.Product!.Value, Claimed, measured)!;

    private static ClaimFactors Pick(ClaimFactors from, ClaimFactors other, int changed) =>
        new()
        {
            LiveMonths = (changed & 1) == 0 ? from.LiveMonths : other.LiveMonths,
            Volume = (changed & 2) == 0 ? from.Volume : other.Volume,
            TakeUp = (changed & 4) == 0 ? from.TakeUp : other.TakeUp,
            StaffMinutes = (changed & 8) == 0 ? from.StaffMinutes : other.StaffMinutes,
            MinuteCost = (changed & 16) == 0 ? from.MinuteCost : other.MinuteCost,
            Released = (changed & 32) == 0 ? from.Released : other.Released,
        };
}
