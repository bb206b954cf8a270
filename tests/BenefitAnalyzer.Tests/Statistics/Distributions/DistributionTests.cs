using BenefitAnalyzer.Statistics.Distributions;
using CsCheck;

namespace BenefitAnalyzer.Tests.Statistics.Distributions;

[TestClass]
public sealed class DistributionTests
{
    private static readonly Distribution[] Examples =
    [
        new FixedValue(7),
        new UniformDistribution(-1, 3),
        new TriangularDistribution(0, 1, 4),
        new TriangularDistribution(0, 0, 4),
        new TriangularDistribution(0, 4, 4),
        new PertDistribution(0.2, 0.6, 0.8),
        new PertDistribution(10, 10, 30, 12),
        new NormalDistribution(10, 20),
        new LogNormalDistribution(0.1, 0.4),
        LogNormalDistribution.WithMean(1.2, 0.3),
        new BetaDistribution(2, 5),
        new BetaDistribution(0.5, 0.5),
        new BetaDistribution(400, 100) { Lowest = -1, Highest = 2 },
        new DiscreteDistribution([(5, 0.25), (1, 0.5), (9, 0.25)]),
        new EmpiricalDistribution([3, 1, 2, 2]),
        new BoundedDistribution(new NormalDistribution(0.9, 0.5), 0, 1),
        new BoundedDistribution(new LogNormalDistribution(0.1, 0.4), 1, 1.5),
    ];

    /// <summary>The integral of the inverse over (0, 1) is the mean: midpoints of 2¹⁸ slices.</summary>
    [TestMethod]
    public void TheMeanIsThatOfTheInverse()
    {
        const int Slices = 1 << 18;
        foreach (var distribution in Examples)
        {
            double[] values = [.. Enumerable.Range(0, Slices).Select(slice => (slice + 0.5) / Slices)];

            distribution.InverseOfBlocks()(values);

            Assert.IsNull(distribution.Fault);
            Assert.AreEqual(distribution.Mean, values.Average(), 1e-4 * (1 + Math.Abs(distribution.Mean)), $"{distribution}");
        }
    }

    [TestMethod]
    public void BlocksGiveTheInverseItselfUpToTheRemotestDraw()
    {
        double[] probabilities =
        [
            1.0 / (1L << 33),
            1e-8,
            1e-5,
            0.001,
            .. Enumerable.Range(1, 99).Select(percent => (percent / 100.0) + 1e-4),
            0.5,
            0.999,
            1 - 1e-8,
            1 - 1.0 / (1L << 33),
        ];
        foreach (var distribution in Examples)
        {
            double[] values = [.. probabilities];
            var spread = Math.Abs(distribution.InverseCdf(0.9) - distribution.InverseCdf(0.1));

            distribution.InverseOfBlocks()(values);

            foreach (var (at, value) in values.Index())
            {
                Assert.AreEqual(
                    distribution.InverseCdf(probabilities[at]),
                    value,
                    (1e-7 * spread) + 1e-12,
                    $"{distribution} at {probabilities[at]}"
                );
            }
        }
    }

    /// <summary>By hand: F(1) = 1/4 of the triangle from 0 over 1 to 4, whose rising side is x²/4 and whose falling side is 1 − (4 − x)²/12.</summary>
    [TestMethod]
    public void InversesByHand()
    {
        Assert.AreEqual(0.5, new TriangularDistribution(0, 1, 4).InverseCdf(1.0 / 16), 1e-12);
        Assert.AreEqual(1, new TriangularDistribution(0, 1, 4).InverseCdf(0.25), 1e-12);
        Assert.AreEqual(3, new TriangularDistribution(0, 1, 4).InverseCdf(11.0 / 12), 1e-12);
        Assert.AreEqual(11.959964, new NormalDistribution(10, 1).InverseCdf(0.975), 1e-6);
        Assert.AreEqual(Math.Exp(1.959964), new LogNormalDistribution(0, 1).InverseCdf(0.975), 1e-5);
        Assert.AreEqual(1 - Math.Pow(0.9, 0.2), new BetaDistribution(1, 5).InverseCdf(0.1), 1e-9); // F(x) = 1 − (1 − x)⁵
        Assert.AreEqual((0.2 + 4 * 0.6 + 0.8) / 6, new PertDistribution(0.2, 0.6, 0.8).Mean, 1e-12);
        Assert.AreEqual(1.2, LogNormalDistribution.WithMean(1.2, 0.3).Mean, 1e-12);
    }

    /// <summary>
    /// By tables of the normal distribution: of mean 0.9 and deviation 0.5, Φ(−1.8) = 0.0359303 lie below 0 and 1 − Φ(0.2) = 0.4207403 above 1. The mean is
    /// 1 × 0.4207403 + 0.9 × (0.5792597 − 0.0359303) − 0.5 × (φ(0.2) − φ(1.8)) = 0.4207403 + 0.4889965 − 0.5 × (0.3910427 − 0.0789502).
    /// </summary>
    [TestMethod]
    public void WhatLiesBeyondBoundsCountsAsTheBound()
    {
        var bounded = new BoundedDistribution(new NormalDistribution(0.9, 0.5), 0, 1);

        Assert.AreEqual(0.4566706, bounded.Beyond, 1e-7);
        Assert.AreEqual(0.7536905, bounded.Mean, 1e-7);
        Assert.AreEqual((0.0, 0.9, 1.0), (bounded.InverseCdf(0.01), bounded.InverseCdf(0.5), bounded.InverseCdf(0.9)));
    }

    [TestMethod]
    public void ADiscreteDrawIsOneOfItsCasesAsOftenAsStated()
    {
        var discrete = new DiscreteDistribution([(5, 0.25), (1, 0.5), (9, 0.25)]);
        double[] values = [0.1, 0.49, 0.51, 0.74, 0.76, 0.99];

        discrete.InverseOfBlocks()(values);

        CollectionAssert.AreEqual(new double[] { 1, 1, 5, 5, 9, 9 }, values);
    }

    [TestMethod]
    public void AnInverseRisesWhateverTheShape() =>
        Gen.Select(Gen.Double[0.05, 50], Gen.Double[0.05, 50], Gen.Double[1e-9, 1 - 1e-9], Gen.Double[1e-9, 1 - 1e-9])
            .Sample(
                (alpha, beta, one, other) =>
                {
                    var shape = new BetaDistribution(alpha, beta);
                    double[] values = [Math.Min(one, other), Math.Max(one, other)];
                    shape.InverseOfBlocks()(values);
                    return values[0] <= values[1] + 1e-9 && values.All(value => value is >= -1e-9 and <= 1 + 1e-9);
                },
                iter: 40
            );

    [TestMethod]
    public void ImpossibleParametersAreNamedWithWhatIsAllowed()
    {
        Distribution[] impossible =
        [
            new FixedValue(double.NaN),
            new UniformDistribution(3, 3),
            new TriangularDistribution(5, 3, 9),
            new PertDistribution(1, 2, 3, 0),
            new NormalDistribution(1, 0),
            new LogNormalDistribution(0, -1),
            LogNormalDistribution.WithMean(-5, 1),
            new BetaDistribution(0, 2),
            new BetaDistribution(1, 2) { Lowest = 1, Highest = 0 },
            new DiscreteDistribution([(1, 0.5), (2, 0.4)]),
            new DiscreteDistribution([(1, 1.5), (2, -0.5)]),
            new DiscreteDistribution([]),
            new EmpiricalDistribution([]),
            new EmpiricalDistribution([1, double.PositiveInfinity]),
        ];

        Golden.Verify(string.Join('\n', impossible.Select(distribution => distribution.Fault)));
    }
}
