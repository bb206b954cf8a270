using BenefitAnalyzer.Statistics.Grouping;

namespace BenefitAnalyzer.Tests.Statistics.Grouping;

[TestClass]
public sealed class GroupingTests
{
    [TestMethod]
    [DataRow("0,0,1,1", "1,1,0,0", 1.0)]
    [DataRow("0,0,1,2", "0,0,1,1", 0.571428571428571)] // the example of scikit-learn's adjusted_rand_score
    [DataRow("0,0,1,1", "0,0,1,2", 0.571428571428571)]
    [DataRow("0,0,0,0", "0,1,2,3", 0.0)]
    [DataRow("0,1,0,1", "0,0,1,1", -0.5)]
    public void AdjustedRandAgreesWithWhatOthersCompute(string one, string other, double expected) =>
        Assert.AreEqual(expected, AdjustedRand.Of(Numbers(one), Numbers(other)), 1e-12);

    [TestMethod]
    public void ASilhouetteOfFourPointsIsWorkedOutByHand()
    {
        // 0, 1 | 10, 12: of 0 (11 − 1) ÷ 11, of 1 (10 − 1) ÷ 10, of 10 (9.5 − 2) ÷ 9.5, of 12 (11.5 − 2) ÷ 11.5.
        double[][] points =
        [
            [0],
            [1],
            [10],
            [12],
        ];

        var expected = ((10 / 11.0) + (9 / 10.0) + (7.5 / 9.5) + (9.5 / 11.5)) / 4;
        Assert.AreEqual(expected, Silhouette.Mean(points, [0, 0, 1, 1])!.Value, 1e-12);
    }

    [TestMethod]
    public void OneAloneCountsNothingAndOneGroupHasNoSilhouette()
    {
        double[][] points =
        [
            [0],
            [1],
            [10],
        ];

        Assert.AreEqual(((9 / 10.0) + (8 / 9.0) + 0) / 3, Silhouette.Mean(points, [0, 0, 1])!.Value, 1e-12);
        Assert.IsNull(Silhouette.Mean(points, [0, 0, 0]));
    }

    private static int[] Numbers(string text) => [.. text.Split(',').Select(int.Parse)];
}
