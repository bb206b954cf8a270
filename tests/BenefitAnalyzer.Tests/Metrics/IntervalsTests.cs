using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Tests.Metrics;

[TestClass]
public sealed class IntervalsTests
{
    /// <summary>Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.</summary>
    [TestMethod]
    [DataRow(81, 263, 0.2553, 0.3662)]
    [DataRow(15, 148, 0.0624, 0.1605)]
    [DataRow(0, 20, 0.0, 0.1611)]
    [DataRow(1, 29, 0.0061, 0.1718)]
    public void TheWilsonIntervalIsThePublishedOne(int count, int of, double low, double high)
    {
        var interval = Intervals.Wilson(count, of);

        Assert.AreEqual(low, (double)interval.Low, 6e-5);
        Assert.AreEqual(high, (double)interval.High, 6e-5);
    }

    /// <summary>Newcombe 1998, Statistics in Medicine 17:873, example (a) 56/70 − 48/80, method 10: 0.0524 to 0.3339.</summary>
    [TestMethod]
    public void TheIntervalOfADifferenceIsThePublishedOne()
    {
        var interval = Intervals.Difference(56, 70, 48, 80);

        Assert.AreEqual(0.0524, (double)interval.Low, 6e-5);
        Assert.AreEqual(0.3339, (double)interval.High, 6e-5);
    }
}
