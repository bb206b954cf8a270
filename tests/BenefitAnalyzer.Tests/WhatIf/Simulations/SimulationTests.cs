using System.Text.Json;
using System.Text.Json.Serialization;
using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Tests.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;
using BenefitAnalyzer.WhatIf.Simulations;

namespace BenefitAnalyzer.Tests.WhatIf.Simulations;

[TestClass]
public sealed class SimulationTests
{
    private static readonly JsonSerializerOptions AllBits = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>By hand: the flow is −100 and four times x, uniform on 0 … 60; it has broken even by year t where x ≥ 100 ÷ t, so with probability 1 − 100 ÷ 60t.</summary>
    [TestMethod]
    [DataRow(SamplingMethod.ScrambledSobol, 1e-4)]
    [DataRow(SamplingMethod.LatinHypercube, 1e-4)]
    [DataRow(SamplingMethod.Plain, 0.006)]
    public void EveryNumberIsTheOneWorkedOutByHand(SamplingMethod method, double precision)
    {
        var settings = new SimulationSettings(2006, 4096) { Method = method, Probabilities = [0.1, 0.5, 0.9] };

        var outcome = Run(settings).Initiatives.Single();

        Assert.AreEqual(20, outcome.Deterministic.NetPresentValue, 1e-9);
        Assert.AreEqual(1.2, outcome.Deterministic.BenefitCostRatio, 1e-9);
        Assert.AreEqual(100.0 / 30, outcome.Deterministic.PaybackYears, 1e-9);
        Assert.AreEqual(20, outcome.NetPresentValue.Value, 240 * precision);
        Assert.AreEqual(7.0 / 12, outcome.ProbabilityOfGain.Value, precision);
        double[] npv = [-76, 20, 116];
        foreach (var (at, quantile) in outcome.NetPresentValues.Index())
        {
            Assert.AreEqual(npv[at], quantile.Value, 240 * precision);
            Assert.AreEqual((npv[at] + 100) / 100, outcome.BenefitCostRatios[at].Value, 2.4 * precision);
        }

        Assert.AreEqual(100 / 54.0, outcome.PaybackYears[0].Value, 10 * precision);
        Assert.AreEqual(double.PositiveInfinity, outcome.PaybackYears[2].Value);
        double[] brokenEven = [0, 0, 1.0 / 6, 4.0 / 9, 7.0 / 12];
        foreach (var (year, probability) in outcome.BrokenEvenBy.AllBenefits.Index())
        {
            Assert.AreEqual(brokenEven[year], probability.Value, precision, $"year {year}");
            Assert.AreEqual(brokenEven[year], outcome.BrokenEvenBy.CashOnly[year].Value, precision, $"year {year}");
        }

        Assert.AreEqual(0, outcome.RatioWithheld);
        Assert.AreEqual(method == SamplingMethod.Plain, outcome.NetPresentValue.StandardError > 0.1, $"{outcome.NetPresentValue}");
    }

    /// <summary>Savings that are notional break nothing even but in the first view; avoided spending counts in the first two.</summary>
    [TestMethod]
    public void EachDefinitionOfBreakEvenCountsItsOwnCategories()
    {
        var model = OneInitiative.Of(
            new FlowTerm(FlowKind.Cost, FlowCategory.Expenditure, [100, 0, 0, 0, 0], []),
            new FlowTerm(FlowKind.Benefit, FlowCategory.Notional, [0, 1, 1, 1, 1], ["saving"]),
            new FlowTerm(FlowKind.Benefit, FlowCategory.Avoidance, [0, 0, 0, 0, 2], ["saving"])
        );

        var outcome = new Simulation(model, OneInitiative.Levers, OneInitiative.Lock, 1)
            .Run(new SimulationSettings(1, 4096), CancellationToken.None)
            .Initiatives.Single();

        Assert.AreEqual(1 - (100 / 360.0), outcome.BrokenEvenBy.AllBenefits[4].Value, 1e-4);
        Assert.AreEqual(1 - (100 / 120.0), outcome.BrokenEvenBy.WithoutNotional[4].Value, 1e-4);
        Assert.AreEqual(0, outcome.BrokenEvenBy.CashOnly[4].Value);
    }

    /// <summary>E(xy) = E(x)E(y) + ρσ²: the deterministic answer differs from the mean where levers multiply and depend on each other.</summary>
    [TestMethod]
    public void TheMeanDiffersFromTheDeterministicAnswerByTheCovariance()
    {
        Lever[] levers = [new("x", new NormalDistribution(1, 0.2)), new("y", new NormalDistribution(1, 0.2))];
        var set = LeverSet.Of(levers, [new("xy", [new CorrelatedPair("x", "y", 0.5)])], _ => { })!;
        var model = OneInitiative.Of(new FlowTerm(FlowKind.Benefit, FlowCategory.Realisable, [1000], ["x", "y"]));

        var outcome = new Simulation(model, set, LeverLock.Empty.With(["x", "y"]), 1)
            .Run(new SimulationSettings(1, 1024), CancellationToken.None)
            .Initiatives.Single();

        Assert.AreEqual(1000, outcome.Deterministic.NetPresentValue, 1e-9);
        Assert.AreEqual(
            1000 * (1 + (0.04 * 2 * Math.Sin(Math.PI * 0.5 / 6))),
            outcome.NetPresentValue.Value,
            4 * outcome.NetPresentValue.StandardError
        );
    }

    [TestMethod]
    public void TheSameBytesComeOutOnOneTwoAndEightThreadsAndHoweverLittleMemoryThereIs()
    {
        var model = DrawSample.Model(7, new AppraisalSettings { Rate = 0.04m });
        var locked = LeverLock.Empty.With(DrawSample.Levers.Select(lever => lever.Id));
        string Text(int threads, long memory)
        {
            var settings = new SimulationSettings(9, 64) { Memory = memory };
            var result = new Simulation(model, DrawSample.Set, locked, threads).Run(settings, CancellationToken.None);
            return JsonSerializer.Serialize((object)new { result.Initiatives, result.Portfolio }, AllBits);
        }

        var one = Text(1, 600_000_000);

        Assert.AreEqual(one, Text(2, 600_000_000));
        Assert.AreEqual(one, Text(8, 2 * 3 * 8 * 1024));
        Assert.Contains("\"ProbabilityOfGain\":{\"Value\":0.", one);
    }

    [TestMethod]
    public void TheStopRuleDoublesTheDrawsUntilTheIntervalIsNarrowEnough()
    {
        var simulation = new Simulation(OneInitiative.Model, OneInitiative.Levers, OneInitiative.Lock, 1);
        var settings = new SimulationSettings(2006, 16) { Method = SamplingMethod.Plain };

        var precise = simulation.RunUntil(new StopRule(0, 1.0, 1 << 14), settings, null, CancellationToken.None);
        var stopped = simulation.RunUntil(new StopRule(0, 1e-9, 64), settings, null, CancellationToken.None);

        // The standard deviation is 240/√12 = 69.3, so that a half-width of 1 needs about (2.13 · 69.3)² = 21,800 draws.
        Assert.AreEqual(true, precise.IsPrecise);
        Assert.IsTrue(precise.Settings.Draws is >= 1 << 13 and <= 1 << 16, $"{precise.Settings.Draws}");
        Assert.IsTrue(precise.Initiatives[0].NetPresentValue.HalfWidth <= 1);
        Assert.AreEqual((false, 64), (stopped.IsPrecise, stopped.Settings.Points));
        Assert.AreEqual(1 << 10, SimulationSettings.PointsFor(10_000));
    }

    [TestMethod]
    public void ACancelledSimulationStops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsExactly<OperationCanceledException>(() =>
            new Simulation(OneInitiative.Model, OneInitiative.Levers, OneInitiative.Lock, 2).Run(
                new SimulationSettings(1, 16),
                source.Token
            )
        );
    }

    private static SimulationResult Run(SimulationSettings settings) =>
        new Simulation(OneInitiative.Model, OneInitiative.Levers, OneInitiative.Lock, 2).Run(settings, CancellationToken.None);
}
