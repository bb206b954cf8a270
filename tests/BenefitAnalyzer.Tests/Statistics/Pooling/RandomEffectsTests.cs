using BenefitAnalyzer.Statistics.Pooling;

namespace BenefitAnalyzer.Tests.Statistics.Pooling;

[TestClass]
public sealed class RandomEffectsTests
{
    /// <summary>
    /// By hand: with equal variances v the weights are equal, Q = Σ(y − ȳ)² ÷ v = 0.1 ÷ 0.01 = 10, and τ² is the sample variance less v:
    /// 0.1 ÷ 4 − 0.01 = 0.015. The error of the mean is √(0.025 ÷ 5), and t with 3 degrees of freedom 3.182446.
    /// </summary>
    [TestMethod]
    public void EqualVariancesGiveTheSampleVarianceLessTheirs()
    {
        var pool = RandomEffects.Of([0.1, 0.2, 0.3, 0.4, 0.5], [0.01, 0.01, 0.01, 0.01, 0.01]);

        Assert.AreEqual(0.3, pool.Mean, 1e-12);
        Assert.AreEqual(0.015, pool.Between, 1e-12);
        Assert.AreEqual(Math.Sqrt(0.005), pool.StandardError, 1e-12);
        Assert.AreEqual(0.3 - (3.182446 * Math.Sqrt(0.02)), pool.Prediction95().Low, 1e-6);
        Assert.AreEqual(0.3 + (3.182446 * Math.Sqrt(0.02)), pool.Prediction95().High, 1e-6);
    }

    /// <summary>By hand: weights 100 and 25 of two effects 0.2 and 0.25; Q = 20 × 0.05² = 0.05 is below its one degree of freedom.</summary>
    [TestMethod]
    public void EffectsThatScatterNoMoreThanTheirErrorsHaveNoSpreadOfTheirOwn()
    {
        var pool = RandomEffects.Of([0.2, 0.25], [0.01, 0.04]);

        Assert.AreEqual(0, pool.Between);
        Assert.AreEqual(((100 * 0.2) + (25 * 0.25)) / 125, pool.Mean, 1e-12);
        Assert.AreEqual(Math.Sqrt(1 / 125.0), pool.StandardError, 1e-12);
    }

    [TestMethod]
    public void OfTwoStudiesNothingIsPredicted() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RandomEffects.Of([0.2, 0.3], [0.01, 0.01]).Prediction95());
}
