using BenefitAnalyzer.Statistics.Description;
using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Statistics.Precision;
using BenefitAnalyzer.Statistics.Resampling;
using BenefitAnalyzer.Statistics.Sampling;

namespace BenefitAnalyzer.Tests.Statistics.Precision;

[TestClass]
public sealed class PrecisionTests
{
    private static readonly double[] Probabilities = [0, 0.05, 0.1, 0.5, 0.77, 0.95, 1];

    /// <summary>Spread out, in lumps, all equal, with an outlier that squeezes all others into one slice, with values that are none, few.</summary>
    [TestMethod]
    public void SelectedQuantilesAreThoseOfTheSortedSample()
    {
        var draws = new SeededDraws(3, 1);
        double[][] samples =
        [
            [.. Enumerable.Range(0, 50_000).Select(_ => draws.Normal())],
            [.. Enumerable.Range(0, 50_000).Select(_ => (double)draws.Below(5))],
            [.. Enumerable.Repeat(3.5, 20_000)],
            [1e300, .. Enumerable.Range(0, 30_000).Select(_ => draws.Unit())],
            [.. Enumerable.Range(0, 20_000).Select(at => at % 3 == 0 ? double.NaN : draws.Unit())],
            [2, 1],
        ];
        foreach (var sample in samples)
        {
            var selected = QuantileSelection.Of(sample, Probabilities);
            foreach (var (at, probability) in Probabilities.Index())
            {
                Assert.AreEqual(Quantiles.Of(sample.Where(value => !double.IsNaN(value)), probability), selected[at], 1e-12);
            }
        }

        Assert.IsTrue(double.IsNaN(QuantileSelection.Of([double.NaN], [0.5])[0]));
    }

    [TestMethod]
    public void WhatNeverPaysBackStandsLast()
    {
        double[] payback = [.. Enumerable.Range(0, 20_000).Select(at => at % 4 == 0 ? double.PositiveInfinity : 1 + (at / 20_000.0))];

        var found = QuantileSelection.Of(payback, [0.5, 0.74, 0.76]);

        Assert.IsTrue(found[0] < found[1] && double.IsFinite(found[1]));
        Assert.AreEqual(double.PositiveInfinity, found[2]);
    }

    /// <summary>
    /// 200 estimates of a mean and of two quantiles, each with a seed of its own: their intervals (Student, 15 degrees) should hold the truth in 95 of 100; 180 of
    /// 200 or fewer come by chance in one of 300 runs.
    /// </summary>
    [TestMethod]
    [DataRow(SamplingMethod.ScrambledSobol)]
    [DataRow(SamplingMethod.LatinHypercube)]
    [DataRow(SamplingMethod.Plain)]
    public void IntervalsHoldTheTruthAsOftenAsTheySay(SamplingMethod method)
    {
        const int Draws = 1 << 12;
        var (first, second) = (new TriangularDistribution(0, 1, 4), new LogNormalDistribution(0, 0.5));
        var mean = first.Mean * second.Mean;
        var held = 0;
        for (var seed = 0UL; seed < 200; seed++)
        {
            var (x, y) = (new double[Draws], new double[Draws]);
            UniformDraws.Of(method, seed, "x", 0, Draws).Fill(0, x);
            UniformDraws.Of(method, seed, "y", 1, Draws).Fill(0, y);
            first.InverseOfBlocks()(x);
            second.InverseOfBlocks()(y);

            var estimate = ReplicateMean.Of([.. x.Zip(y, (one, other) => one * other)]);

            held += Math.Abs(estimate.Value - mean) <= estimate.HalfWidth ? 1 : 0;
        }

        Assert.IsGreaterThan(180, held);
    }

    [TestMethod]
    public void TheErrorOfAQuantileIsThatOfItsEstimatesOverSeeds()
    {
        const int Draws = 1 << 12;
        var estimates = new List<QuantileEstimate>();
        for (var seed = 0UL; seed < 100; seed++)
        {
            var values = new double[Draws];
            UniformDraws.Of(SamplingMethod.Plain, seed, "x", 0, Draws).Fill(0, values);
            new NormalDistribution(0, 1).InverseOfBlocks()(values);
            estimates.Add(QuantileEstimate.Of(values, [0.9])[0]);
        }

        // √(p(1 − p)/n) ÷ φ(z) = 0.3/64 ÷ 0.17550.
        var expected = 0.3 / 64 / 0.17550;
        Assert.AreEqual(expected, Descriptive.StandardDeviation([.. estimates.Select(one => one.Value)]), 0.25 * expected);
        Assert.AreEqual(expected, estimates.Average(one => one.StandardError), 0.15 * expected);
        Assert.AreEqual(1.281552, estimates.Average(one => one.Value), 4 * expected / 10);
    }
}
