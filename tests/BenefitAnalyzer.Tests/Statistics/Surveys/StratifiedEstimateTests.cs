using BenefitAnalyzer.Statistics.Surveys;

namespace BenefitAnalyzer.Tests.Statistics.Surveys;

[TestClass]
public sealed class StratifiedEstimateTests
{
    [TestMethod]
    public void ATotalOfTwoStrataIsWorkedOutByHand()
    {
        // 3, 5 of 4: mean 4, s² 2, variance 4 × 2 × 2 ÷ 2 = 8. 10, 12, 14 of 6: mean 12, s² 4, variance 6 × 3 × 4 ÷ 3 = 24.
        var estimate = StratifiedEstimate.OfTotal([Of(4, 3, 5), Of(6, 10, 12, 14)]);

        Assert.AreEqual(16 + 72, estimate.Value, 1e-12);
        Assert.AreEqual(32, estimate.Variance, 1e-12);
        Assert.AreEqual(32.0 * 32 / ((8 * 8 / 1) + (24.0 * 24 / 2)), estimate.DegreesOfFreedom!.Value, 1e-12);
    }

    [TestMethod]
    public void ACombinedRatioIsWorkedOutByHand()
    {
        // Totals 2 × 16 + 2 × 24 = 80 and 2 × 4 + 2 × 6 = 20. Of d = y − 4 x only the first stratum's −2 and 2 vary: 4 × 2 × 8 ÷ 2 = 32.
        var estimate = StratifiedEstimate.OfRatio([new(4, [new(6, 2), new(10, 2)]), new(6, [new(8, 2), new(8, 2), new(8, 2)])])!;

        Assert.AreEqual(4, estimate.Value, 1e-12);
        Assert.AreEqual(32.0 / (20 * 20), estimate.Variance, 1e-12);
        Assert.AreEqual(1, estimate.DegreesOfFreedom!.Value, 1e-12);
        Assert.AreEqual(12.7062 * estimate.StandardError, estimate.HalfWidth(0.95), 1e-4); // t of one degree of freedom
    }

    [TestMethod]
    public void AStratumCountedWholeAddsNoVariance()
    {
        var estimate = StratifiedEstimate.OfTotal([Of(3, 1, 7, 4)]);

        Assert.AreEqual((12, 0, 0), (estimate.Value, estimate.Variance, estimate.HalfWidth(0.95)));
    }

    [TestMethod]
    public void ALoneClusterIsHeldAgainstTheMeanOfAll()
    {
        // 9 of 2 and 2, 2 of 4: total 18 + 8, mean 26 ÷ 6; variance 2 × 1 × (9 − 26 ÷ 6)² ÷ 1.
        var estimate = StratifiedEstimate.OfTotal([Of(2, 9), Of(4, 2, 2)]);

        Assert.AreEqual(2 * Math.Pow(9 - (26.0 / 6), 2), estimate.Variance, 1e-12);
    }

    [TestMethod]
    public void ARatioOfNothingIsNone() => Assert.IsNull(StratifiedEstimate.OfRatio([new(4, [new(0, 0), new(0, 0)])]));

    private static SampledStratum Of(int size, params double[] values) => new(size, [.. values.Select(value => new SampledCluster(value))]);
}
