using BenefitAnalyzer.Statistics.Regression;
using CsCheck;

namespace BenefitAnalyzer.Tests.Statistics.Regression;

[TestClass]
public sealed class SimplexWeightsTests
{
    [TestMethod]
    public void AMixtureOfSeriesIsFoundAgain()
    {
        double[][] series =
        [
            [1, 0, 2, -1, 0],
            [0, 1, -1, 0, 2],
            [2, 2, 0, 1, -1],
        ];
        double[] target = [.. Enumerable.Range(0, 5).Select(t => (0.3 * series[0][t]) + (0.7 * series[2][t]))];

        var weights = SimplexWeights.Fit(series, target);

        Assert.AreEqual(0.3, weights[0], 1e-4);
        Assert.AreEqual(0, weights[1], 1e-4);
        Assert.AreEqual(0.7, weights[2], 1e-4);
    }

    [TestMethod]
    public void WeightsAreNeverNegativeAndAddUpToOne() =>
        Gen.Double[-10, 10]
            .Array[6]
            .Array[2, 8]
            .Sample(all =>
            {
                var weights = SimplexWeights.Fit(all[1..], all[0], 0.1);
                return weights.All(weight => weight >= 0) && Math.Abs(weights.Sum() - 1) < 1e-9;
            });
}
