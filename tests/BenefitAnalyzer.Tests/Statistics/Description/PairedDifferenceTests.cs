using BenefitAnalyzer.Statistics.Description;

namespace BenefitAnalyzer.Tests.Statistics.Description;

[TestClass]
public sealed class PairedDifferenceTests
{
    /// <summary>Student, The probable error of a mean, Biometrika 6 (1908): hours of sleep gained with one drug less those with the other.</summary>
    private static readonly double[] Sleep = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4];

    [TestMethod]
    public void StudentsOwnSleepersHaveTheIntervalThatRPrints()
    {
        var found = PairedDifference.Of(Sleep)!.Value;

        Assert.AreEqual(1.58, found.Mean, 1e-12);
        Assert.AreEqual(0.7001142, found.Low, 1e-7); // t.test(extra ~ group, data = sleep, paired = TRUE)
        Assert.AreEqual(2.4598858, found.High, 1e-7);
        Assert.IsTrue(found.IsBeyondChance);
    }

    [TestMethod]
    public void OneTwoThreeMayBeChance()
    {
        var found = PairedDifference.Of([1, 2, 3])!.Value;

        Assert.AreEqual(2, found.Mean, 1e-12);
        Assert.AreEqual(2 - 4.302652730 / Math.Sqrt(3), found.Low, 1e-6); // standard deviation 1, t of two degrees of freedom
        Assert.IsFalse(found.IsBeyondChance);
    }

    [TestMethod]
    public void TwoPairsTellNothing() => Assert.IsNull(PairedDifference.Of([5, 6]));
}
