using BenefitAnalyzer.Statistics.Decisions;
using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.Statistics.ValueOfInformation;
using BenefitAnalyzer.Tests.Appraisal;

namespace BenefitAnalyzer.Tests.Statistics.ValueOfInformation;

[TestClass]
public sealed class ValueOfInformationTests
{
    private const int Draws = 1 << 13;

    /// <summary>Golden evpi-normal: the closed form to the printed digits, and draws within four standard errors of it.</summary>
    [TestMethod]
    public void EvpiNormal()
    {
        foreach (var row in Published.Method("evpi-normal")["expected"]!.AsArray())
        {
            var (mean, deviation) = (row!["mu"]!.GetValue<double>(), row["sigma"]!.GetValue<double>());
            var printed = double.Parse(row["evpi"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);

            var drawn = PerfectInformation.Of(OptionDraws.DoOrNot(Normal("x", 0, mean, deviation)));

            Assert.AreEqual(printed, PerfectInformation.OfNormal(mean, deviation), 5e-7 * Math.Max(1, printed));
            Assert.AreEqual(printed, drawn.Value, (4 * drawn.StandardError) + 5e-7, $"μ {mean} σ {deviation}: {drawn}");
        }
    }

    /// <summary>Net benefit 2 + x + y with σ of 3 and 4: knowing x alone is worth what knowing all is with σ = 3, both together with σ = 5.</summary>
    [TestMethod]
    public void KnowingOneOfTwoNormalInputsIsWorthTheClosedForm()
    {
        var (x, y, idle) = (Normal("x", 0, 0, 3), Normal("y", 1, 0, 4), Normal("idle", 2, 0, 1));
        var decision = OptionDraws.DoOrNot([.. x.Zip(y, (one, other) => 2 + one + other)]);

        AssertNear(PerfectInformation.OfNormal(2, 3), PartialInformation.Of(decision, [x], 1));
        AssertNear(PerfectInformation.OfNormal(2, 4), PartialInformation.Of(decision, [y], 1));
        AssertNear(PerfectInformation.OfNormal(2, 5), PartialInformation.Of(decision, [x, y], 1));
        Assert.IsTrue(PartialInformation.Of(decision, [idle], 1).IsIndistinguishableFromZero);
        Assert.AreEqual(new PartialInformation(0, 0), PartialInformation.Of(decision, [new double[Draws]], 1));
    }

    /// <summary>By hand: a benefit of 1 − 3x with x ∈ {0, 1} at ½ each and noise: −½ on average, so not done; at x = 0 it is worth 1, in half of the cases.</summary>
    [TestMethod]
    public void ADiscreteInputIsWorthTheMeanOfItsCases()
    {
        var coin = Draw("coin", 0, new DiscreteDistribution([(0, 0.5), (1, 0.5)]));
        var noise = Normal("noise", 1, 0, 1);
        var decision = OptionDraws.DoOrNot([.. coin.Zip(noise, (x, e) => 1 - (3 * x) + e)]);

        AssertNear(0.5, PartialInformation.Of(decision, [coin], 1));
    }

    /// <summary>The benefit is x y, worth 0 on average whatever x alone is: only knowing both helps.</summary>
    [TestMethod]
    public void AnInteractionIsWorthNothingAloneAndSomethingTogether()
    {
        var (x, y) = (Normal("x", 0, 0, 1), Normal("y", 1, 0, 1));
        var decision = OptionDraws.DoOrNot([.. x.Zip(y, (one, other) => one * other)]);

        // E max(0, xy) = ½ E|x| E|y| = 1/π.
        AssertNear(1 / Math.PI, PartialInformation.Of(decision, [x, y], 1));
        Assert.IsTrue(PartialInformation.Of(decision, [x], 1).IsIndistinguishableFromZero);
    }

    private static void AssertNear(double expected, PartialInformation found) =>
        Assert.AreEqual(expected, found.Value, (4 * found.StandardError) + 1e-9, $"{found}");

    private static double[] Normal(string id, int dimension, double mean, double deviation) =>
        Draw(id, dimension, new NormalDistribution(mean, deviation));

    private static double[] Draw(string id, int dimension, Distribution distribution)
    {
        var values = new double[Draws];
        UniformDraws.Of(SamplingMethod.ScrambledSobol, 3, id, dimension, Draws).Fill(0, values);
        distribution.InverseOfBlocks()(values);
        return values;
    }
}
