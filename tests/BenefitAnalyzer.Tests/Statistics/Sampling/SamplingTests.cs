using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.Tests.Appraisal;

namespace BenefitAnalyzer.Tests.Statistics.Sampling;

[TestClass]
public sealed class SamplingTests
{
    private const int Draws = 1 << 14;

    /// <summary>Oracle a5: SALib/SALib, tests/test_sobol.py.</summary>
    [TestMethod]
    public void A5TheFirstPointsAreThoseOfJoeAndKuo()
    {
        foreach (var (index, point) in Published.Oracle("a5-sobol-sequence-joe-kuo")["expected"]!["points"]!.AsArray().Index())
        {
            foreach (var (dimension, expected) in Published.Numbers(point).Index())
            {
                Assert.AreEqual(expected, SobolSequence.At((uint)index, dimension), 1e-12, $"point {index} dimension {dimension}");
            }
        }
    }

    /// <summary>SciPy 1.10.1: qmc.Sobol(21201, scramble=False, bits=32), which orders points by Gray code too.</summary>
    [TestMethod]
    [DataRow(4u, 9, 0.625)]
    [DataRow(5u, 21_200, 0.125)]
    [DataRow(1_000_003u, 0, 0.2764749526977539)]
    [DataRow(1_000_003u, 9, 0.004401206970214844)]
    [DataRow(1_000_003u, 100, 0.7894201278686523)]
    [DataRow(1_000_003u, 5_000, 0.5106210708618164)]
    [DataRow(1_000_003u, 21_200, 0.5171995162963867)]
    public void RemoteDimensionsAreThoseOfSciPy(uint index, int dimension, double expected) =>
        Assert.AreEqual(expected, SobolSequence.At(index, dimension), 1e-9);

    /// <summary>Every one of 2¹⁰ slices holds one of 2¹⁰ points, in each of 21,201 dimensions: true of any direction numbers below 2ᵏ that are odd.</summary>
    [TestMethod]
    public void EachDimensionIsANetOfItsOwn()
    {
        for (var dimension = 0; dimension < SobolSequence.Dimensions; dimension += 53)
        {
            var slices = Enumerable.Range(0, 1024).Select(index => (int)(1024 * SobolSequence.At((uint)index, dimension)));

            Assert.AreEqual(1024, slices.Distinct().Count(), $"dimension {dimension}");
        }
    }

    /// <summary>(0, m, 2)-net: each box of area 2⁻¹⁰ holds one of 2¹⁰ points, and scrambling keeps it so.</summary>
    [TestMethod]
    public void AScramblingKeepsEveryBoxAtOnePoint()
    {
        var (first, second) = (Stream("first", 0), Stream("second", 1));
        for (var replicate = 0; replicate < UniformDraws.Replicates; replicate++)
        {
            for (var split = 0; split <= 10; split++)
            {
                var boxes = Enumerable
                    .Range(0, 1024)
                    .Select(point => replicate + (point * UniformDraws.Replicates))
                    .Select(draw => ((int)(first.At(draw) * (1 << split)), (int)(second.At(draw) * (1 << (10 - split)))));

                Assert.AreEqual(1024, boxes.Distinct().Count(), $"scrambling {replicate}, split {split}");
            }
        }
    }

    /// <summary>∫ over the unit square of x·eʸ = (e − 1)/2. The error of scrambled nets falls as n^−1.5, of random points as n^−0.5.</summary>
    [TestMethod]
    public void TheErrorOfSixteenScramblingsIsHonestAndFarBelowThatOfRandomNumbers()
    {
        var exact = (Math.E - 1) / 2;
        double Spread(SamplingMethod method, out double mean)
        {
            var (x, y) = (Stream("x", 0, method), Stream("y", 1, method));
            var means = new double[UniformDraws.Replicates];
            for (var draw = 0; draw < Draws; draw++)
            {
                means[draw % means.Length] += x.At(draw) * Math.Exp(y.At(draw)) / (Draws / means.Length);
            }

            var average = means.Average();
            mean = average;
            return Math.Sqrt(means.Sum(own => (own - average) * (own - average)) / 15 / 16);
        }

        var sobol = Spread(SamplingMethod.ScrambledSobol, out var sobolMean);
        var plain = Spread(SamplingMethod.Plain, out var plainMean);

        Assert.IsLessThan(plain / 100, sobol);
        Assert.AreEqual(exact, sobolMean, 4 * sobol);
        Assert.AreEqual(exact, plainMean, 4 * plain);
    }

    [TestMethod]
    public void ABlockGivesTheSameBitsAsItsDrawsOneByOne()
    {
        foreach (var method in Enum.GetValues<SamplingMethod>())
        {
            foreach (var first in new[] { 0, 16, 1600, 37 })
            {
                var stream = Stream("lever", 17, method);
                var block = new double[160];

                stream.Fill(first, block);

                CollectionAssert.AreEqual(
                    Enumerable.Range(first, 160).Select(draw => stream.At(draw)).ToArray(),
                    block,
                    $"{method} {first}"
                );
            }
        }
    }

    /// <summary>DEISA known-answer tests of Random123, kat_vectors, philox4x32 with 10 rounds.</summary>
    [TestMethod]
    public void PhiloxGivesItsPublishedAnswers()
    {
        Assert.AreEqual((0x6627E8D5u, 0xE169C58Du, 0xBC57AC4Cu, 0x9B00DBD8u), Philox.Block((0, 0, 0, 0), (0, 0)));
        Assert.AreEqual(
            (0x408F276Du, 0x41C83B0Eu, 0xA20BC7C6u, 0x6D5451FDu),
            Philox.Block((uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue), (uint.MaxValue, uint.MaxValue))
        );
        Assert.AreEqual(
            (0xD16CFE09u, 0x94FDCCEBu, 0x5001E420u, 0x24126EA1u),
            Philox.Block((0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344), (0xA4093822, 0x299F31D0))
        );
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(17)]
    [DataRow(1000)]
    [DataRow(4096)]
    public void EachLatinHypercubeHasOneDrawInEachSlice(int slices)
    {
        var stream = UniformDraws.Of(SamplingMethod.LatinHypercube, 1, "lever", null, slices * UniformDraws.Replicates);

        foreach (var hypercube in Enumerable.Range(0, UniformDraws.Replicates))
        {
            var taken = Enumerable.Range(0, slices).Select(at => (int)(slices * stream.At((at * UniformDraws.Replicates) + hypercube)));
            CollectionAssert.AreEquivalent(Enumerable.Range(0, slices).ToList(), taken.ToList());
        }
    }

    /// <summary>Among 780 pairs of 40 streams of 2¹⁴ draws a plain correlation beyond 4.5 ÷ √n comes by chance once in 190 runs.</summary>
    [TestMethod]
    public void StreamsOfDifferentLeversAreUncorrelated()
    {
        foreach (var method in Enum.GetValues<SamplingMethod>())
        {
            double[][] streams =
            [
                .. Enumerable
                    .Range(0, 40)
                    .Select(at =>
                    {
                        var values = new double[Draws];
                        Stream($"lever-{at}", at, method).Fill(0, values);
                        return values;
                    }),
            ];

            foreach (var one in Enumerable.Range(0, streams.Length))
            {
                foreach (var other in Enumerable.Range(0, one))
                {
                    var correlation = streams[one].Zip(streams[other], (x, y) => 12 * (x - 0.5) * (y - 0.5)).Average();
                    Assert.IsLessThan(4.5 / Math.Sqrt(Draws), Math.Abs(correlation), $"{method}: {one} and {other}");
                }
            }
        }
    }

    [TestMethod]
    public void AnotherSeedOrIdHasOtherNumbers()
    {
        Assert.AreNotEqual(Stream("a", 3).At(5), Stream("b", 3).At(5));
        Assert.AreNotEqual(Stream("a", 3).At(5), UniformDraws.Of(SamplingMethod.ScrambledSobol, 8, "a", 3, Draws).At(5));
        Assert.AreEqual(Stream("a", 3).At(5), Stream("a", 3).At(5));
    }

    private static UniformDraws Stream(string id, int dimension, SamplingMethod method = SamplingMethod.ScrambledSobol) =>
        UniformDraws.Of(method, 7, id, dimension, Draws);
}
