using BenefitAnalyzer.Statistics.Durations;
using CsCheck;

namespace BenefitAnalyzer.Tests.Statistics.Durations;

[TestClass]
public sealed class DaysDistributionTests
{
    private static readonly Gen<(int Low, int Likely, int High)> ThreePoints = Gen.Select(
        Gen.Int[0, 60],
        Gen.Int[0, 60],
        Gen.Int[0, 60],
        (low, more, most) => (low, low + more, low + more + most)
    );

    [TestMethod]
    public void ATriangleOfTwoDaysToEachSideIsWorkedOutByHand()
    {
        // Density of 8, 10, 12 at 10 is 1/2; half a day around 8 holds ½ · 0.5 · 0.125, and so on.
        var days = DaysDistribution.Triangular(8, 10, 12);

        double[] expected = [1 / 32.0, 8 / 32.0, 14 / 32.0, 8 / 32.0, 1 / 32.0];
        for (var at = 0; at < expected.Length; at++)
        {
            Assert.AreEqual(expected[at], days.Mass[at], 1e-12);
        }

        Assert.AreEqual(9 / 32.0, days.Above(10), 1e-12);
    }

    [TestMethod]
    public void APertHasTheMeanOfProjectPlanning() =>
        Assert.AreEqual((30 + (4 * 60) + 180) / 6.0, DaysDistribution.Pert(30, 60, 180).Mean, 0.01);

    [TestMethod]
    public void ASumHasTheSumOfMeansAndVariances()
    {
        var (first, second) = (DaysDistribution.Triangular(10, 20, 60), DaysDistribution.Pert(5, 30, 40).WithChance(0.3));

        var sum = first.Plus(second);

        Assert.AreEqual(first.Mean + second.Mean, sum.Mean, 1e-9);
        Assert.AreEqual(Variance(first) + Variance(second), Variance(sum), 1e-9);
    }

    [TestMethod]
    public void ProbabilitiesAddUpToOneAndNoneIsNegative() =>
        ThreePoints.Sample(
            point =>
            {
                var days = DaysDistribution
                    .Triangular(point.Low, point.Likely, point.High)
                    .Plus(DaysDistribution.Pert(point.Low, point.Likely, point.High));
                return Math.Abs(days.Mass.Sum() - 1) < 1e-9 && days.Mass.All(mass => mass >= 0);
            },
            seed: "0N0XIzNsQ0O2",
            iter: 300
        );

    [TestMethod]
    public void AStepThatMayNotBeNeededTakesNoDayThen()
    {
        var days = DaysDistribution.Certain(90).WithChance(0.25);

        Assert.AreEqual(0.75, days.Mass[0], 1e-15);
        Assert.AreEqual(0.25, days.Above(89), 1e-15);
        Assert.AreEqual(22.5, days.Mean, 1e-12);
    }

    private static double Variance(DaysDistribution days) => days.Expect(day => (day - days.Mean) * (day - days.Mean));
}
