using BenefitAnalyzer.Statistics.Decisions;
using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.Statistics.ValueOfInformation;
using BenefitAnalyzer.WhatIf.Information;

namespace BenefitAnalyzer.Tests.WhatIf.Information;

[TestClass]
public sealed class MeasureNextTests
{
    /// <summary>Net benefit 2 + x + y, σ of 3 and 4: y is worth more (0.79 against 0.45), x costs so little that it is to be measured first.</summary>
    [TestMethod]
    public void TheListRanksByWorthPerCostAndPrintsWorthLessCost()
    {
        var (x, y, idle) = (Draw("x", 0, 3), Draw("y", 1, 4), Draw("idle", 2, 1));
        var decision = OptionDraws.DoOrNot([.. x.Zip(y, (one, other) => 2 + one + other)]);

        var ranked = MeasureNext.Rank(
            decision,
            [
                new(["unpriced"], null, [y]),
                new(["y"], 0.8, [y]),
                new(["idle"], 0.1, [idle]),
                new(["x"], 0.2, [x]),
                new(["free"], 0, [idle]),
            ],
            1
        );

        CollectionAssert.AreEqual(new[] { "free", "x", "y", "idle", "unpriced" }, ranked.Select(one => one.Levers[0]).ToArray());
        Assert.AreEqual(PerfectInformation.OfNormal(2, 3) / 0.2, ranked[1].WorthPerCost!.Value, 20 * ranked[1].Value.StandardError);
        Assert.AreEqual(ranked[2].Value.Value - 0.8, ranked[2].Net!.Value, 1e-12);
        Assert.IsNull(ranked[4].Net);
        Assert.IsTrue(ranked[3].Value.IsIndistinguishableFromZero);
    }

    private static double[] Draw(string id, int dimension, double deviation)
    {
        var values = new double[1 << 12];
        UniformDraws.Of(SamplingMethod.ScrambledSobol, 3, id, dimension, values.Length).Fill(0, values);
        new NormalDistribution(0, deviation).InverseOfBlocks()(values);
        return values;
    }
}
