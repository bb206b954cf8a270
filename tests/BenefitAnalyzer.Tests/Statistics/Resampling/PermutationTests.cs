using BenefitAnalyzer.Statistics.Resampling;

namespace BenefitAnalyzer.Tests.Statistics.Resampling;

[TestClass]
public sealed class PermutationTests
{
    /// <summary>19 placebos of which none is farther: (1 + 0) ÷ 20.</summary>
    [TestMethod]
    public void TheSmallestPOfNineteenPlacebosIsFivePercent()
    {
        double[] placebos = [.. Enumerable.Range(1, 19).Select(i => i * 0.1)];

        Assert.AreEqual(0.05, Permutation.TwoSided(-2, placebos), 1e-12);
        Assert.AreEqual(1, Permutation.TwoSided(0, placebos), 1e-12);
    }

    /// <summary>⌈0.95 · 100⌉ = 95: the 95th of 99.</summary>
    [TestMethod]
    public void TheReachIsTheDistanceThatNineteenOfTwentyKeep()
    {
        double[] placebos = [.. Enumerable.Range(1, 99).Select(i => i % 2 == 0 ? i : -(double)i)];

        Assert.AreEqual(95, Permutation.Reach(placebos), 1e-12);
    }

    /// <summary>Of 19 placebos the p value of the farthest is 1/20; of 18 no p value is 5 % or less, so none of 95 % can be inverted.</summary>
    [TestMethod]
    public void FewerThanNineteenPlacebosGiveNoInterval()
    {
        double[] nineteen = [.. Enumerable.Range(1, 19).Select(i => (double)i)];

        Assert.AreEqual(19, Permutation.Reach(nineteen), 1e-12);
        Assert.IsTrue(double.IsNaN(Permutation.Reach(nineteen[..18])));
        Assert.IsTrue(double.IsNaN(Permutation.Reach([])));
    }
}
