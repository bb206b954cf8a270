using BenefitAnalyzer.Metrics.Integrity;

namespace BenefitAnalyzer.Tests.Metrics.Integrity;

/// <summary>Bounds beside those summed term by term in another language.</summary>
[TestClass]
public sealed class UpperBoundTests
{
    [TestMethod]
    [DataRow(0, 0.001, 0)]
    [DataRow(1, 0.001, 5)] // of 1 expected, more than 5 come with probability 0.0006, more than 4 with 0.0037
    [DataRow(1.36, 0.001, 6)]
    [DataRow(10, 1e-6, 28)]
    [DataRow(250, 0.001, 300)]
    public void OfIndependentEvents(double mean, double error, long bound) => Assert.AreEqual(bound, UpperBound.Poisson(mean, error));

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(1, 1)] // one of one is no rarity: 1 in 13
    [DataRow(3, 2)] // three of three come with probability 1/2197
    [DataRow(13, 5)]
    [DataRow(100, 17)]
    public void OfTrialsThatSucceedOneTimeInThirteen(long trials, long bound) =>
        Assert.AreEqual(bound, UpperBound.Binomial(trials, 1.0 / 13, 0.001));

    [TestMethod]
    [DataRow(10, 1, 0.001, 21)]
    [DataRow(10, 2, 0.001, 28)]
    [DataRow(0.0625, 1.125, 1e-5, 4)]
    public void OfCountsThatSpreadMoreThanChance(double mean, double dispersion, double error, long bound) =>
        Assert.AreEqual(bound, UpperBound.Dispersed(mean, dispersion, error));
}
