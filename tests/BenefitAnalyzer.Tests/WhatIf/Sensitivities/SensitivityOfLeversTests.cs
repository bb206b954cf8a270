using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Tests.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;
using BenefitAnalyzer.WhatIf.Sensitivities;
using BenefitAnalyzer.WhatIf.Simulations;

namespace BenefitAnalyzer.Tests.WhatIf.Sensitivities;

[TestClass]
public sealed class SensitivityOfLeversTests
{
    private static readonly Lever[] Levers =
    [
        new("a", new NormalDistribution(0, 1)),
        new("b", new NormalDistribution(0, 2)),
        new("c", new NormalDistribution(1, 1)),
        new("idle", new UniformDistribution(0, 1)),
    ];

    /// <summary>3a + b + 2c, without interactions.</summary>
    private static readonly DrawModel Model = OneInitiative.Of(
        new FlowTerm(FlowKind.Benefit, FlowCategory.Realisable, [3], ["a"]),
        new FlowTerm(FlowKind.Benefit, FlowCategory.Notional, [1], ["b"]),
        new FlowTerm(FlowKind.Benefit, FlowCategory.Realisable, [2], ["c"])
    );

    /// <summary>By hand: P10 and P90 of the saving are 6 and 54, so −100 + 24 and −100 + 216.</summary>
    [TestMethod]
    public void ATornadoMovesOneLeverFromItsLowToItsHighPercentile()
    {
        var bars = Tornado.Of(new DrawEngine(OneInitiative.Model, OneInitiative.Levers), OneInitiative.Levers, 0);

        Assert.AreEqual("saving", bars.Single().Lever);
        Assert.AreEqual(-76, bars[0].AtLow, 1e-9);
        Assert.AreEqual(116, bars[0].AtHigh, 1e-9);
        Assert.AreEqual(192, bars[0].Width, 1e-9);
    }

    [TestMethod]
    public void TheWidestBarStandsFirstAndOthersStayAtTheirMeans()
    {
        var set = OneInitiative.Set(Levers);

        var bars = Tornado.Of(new DrawEngine(Model, set), set, null);

        // Widths 2 · 1.2816 · {3, 2, 2, 0}; the mean of c is 1, worth 2.
        CollectionAssert.AreEqual(new[] { "a", "b", "c", "idle" }, bars.Select(bar => bar.Lever).ToArray());
        Assert.AreEqual(2 - (3 * 1.2815516), bars[0].AtLow, 1e-6);
        Assert.AreEqual(0, bars[3].Width, 1e-9);
    }

    /// <summary>Variances 9, 4 and 4 of 17.</summary>
    [TestMethod]
    public void SharesOfALinearModelAreThoseOfItsVariances()
    {
        var set = OneInitiative.Set(Levers);

        var shares = Sensitivity(set);

        CollectionAssert.AreEqual(new[] { "a" }, shares[0].Levers.ToArray());
        Assert.AreEqual(9.0 / 17, shares[0].Index.First.Value, 0.005);
        Assert.AreEqual(9.0 / 17, shares[0].Index.Total.Value, 0.005);
        Assert.AreEqual(4.0 / 17, shares[1].Index.Total.Value, 0.005);
        Assert.AreEqual("idle", shares[3].Levers.Single());
        Assert.IsTrue(shares[3].Index.First.IsIndistinguishableFromZero && shares[3].Index.Total.IsIndistinguishableFromZero);
    }

    /// <summary>Var(3a + 2c) with ρ' = 2 sin(0.6π/6) = 0.618: 9 + 4 + 12ρ' of that plus 4.</summary>
    [TestMethod]
    public void CorrelatedLeversAreOneGroup()
    {
        var set = LeverSet.Of(Levers, [new("ac", [new CorrelatedPair("a", "c", 0.6)])], _ => { })!;
        var together = 13 + (12 * 2 * Math.Sin(Math.PI * 0.6 / 6));

        var shares = Sensitivity(set);

        CollectionAssert.AreEqual(new[] { "a", "c" }, shares[0].Levers.ToArray());
        Assert.AreEqual(together / (together + 4), shares[0].Index.First.Value, 0.005);
        Assert.HasCount(3, shares);
    }

    [TestMethod]
    public void TheSecondSetOfPointsIsIndependentOfTheFirst()
    {
        var set = OneInitiative.Set(Levers);
        var locked = LeverLock.Empty.With(Levers.Select(lever => lever.Id));
        var first = new LeverSampler(set, locked, SamplingMethod.ScrambledSobol, 3, 1 << 14);
        var (one, other) = (new double[4 << 14], new double[4 << 14]);

        first.Fill(0, 1 << 14, one);
        LeverSampler.Second(first, set, locked, SamplingMethod.ScrambledSobol, 3, 1 << 14).Fill(0, 1 << 14, other);

        foreach (var lever in new[] { 0, 1 }) // both of mean 0, with σ of 1 and 2
        {
            var at = lever << 14;
            var product = one.Skip(at).Take(1 << 14).Zip(other.Skip(at), (x, y) => x * y).Average();
            Assert.AreEqual(0, product, 4.0 * (lever == 0 ? 1 : 4) / 128);
        }
    }

    private static IReadOnlyList<LeverSensitivity> Sensitivity(LeverSet set) =>
        LeverSensitivity.Of(
            Model,
            set,
            LeverLock.Empty.With(Levers.Select(lever => lever.Id)),
            0,
            new SimulationSettings(5, 1024),
            2,
            CancellationToken.None
        );
}
