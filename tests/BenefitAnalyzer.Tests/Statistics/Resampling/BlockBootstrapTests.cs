using BenefitAnalyzer.Statistics.Resampling;

namespace BenefitAnalyzer.Tests.Statistics.Resampling;

[TestClass]
public sealed class BlockBootstrapTests
{
    /// <summary>
    /// An autoregression with ρ = 0.6 and innovations of variance 1: the variance of its mean is near 1 ÷ (1 − 0.6)² ÷ n = 6.25 ÷ n, of which single draws
    /// see only the 1 ÷ (1 − 0.36) = 1.56 ÷ n of independent values.
    /// </summary>
    [TestMethod]
    public void BlocksSeeThePersistenceThatSingleDrawsLose()
    {
        const int Count = 4000;
        var draws = new SeededDraws(5, 1);
        var series = new double[Count];
        for (var at = 1; at < Count; at++)
        {
            series[at] = (0.6 * series[at - 1]) + draws.Normal();
        }

        var blocks = BlockBootstrap.Of(series, 40, 2000, 5, 2, values => values.Average());
        var single = BlockBootstrap.Of(series, 1, 2000, 5, 3, values => values.Average());

        Assert.AreEqual(6.25 / Count, Variance(blocks), 0.15 * 6.25 / Count);
        Assert.AreEqual(1.5625 / Count, Variance(single), 0.15 * 1.5625 / Count);
        Assert.AreEqual(series.Average(), blocks.Average(), 4 * Math.Sqrt(6.25 / Count / 2000));
    }

    [TestMethod]
    public void EachResampleIsMadeOfWholeBlocksThatRunOnFromTheEndToTheBeginning()
    {
        double[] series = [0, 1, 2, 3, 4];
        var seen = new List<double[]>();

        BlockBootstrap.Of(
            series,
            2,
            200,
            1,
            1,
            values =>
            {
                seen.Add([.. values]);
                return 0;
            }
        );

        Assert.IsTrue(seen.TrueForAll(values => values[1] == (values[0] + 1) % 5 && values[3] == (values[2] + 1) % 5));
        Assert.IsTrue(seen.Exists(values => values[0] == 4));
        Assert.AreEqual((1, 2, 4), (BlockBootstrap.UsualLength(1), BlockBootstrap.UsualLength(8), BlockBootstrap.UsualLength(50)));
    }

    private static double Variance(double[] values) =>
        values.Sum(value => (value - values.Average()) * (value - values.Average())) / (values.Length - 1);
}
