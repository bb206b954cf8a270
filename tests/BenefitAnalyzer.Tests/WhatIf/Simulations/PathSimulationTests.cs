using System.Text.Json;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Tests.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;
using BenefitAnalyzer.WhatIf.Simulations;

namespace BenefitAnalyzer.Tests.WhatIf.Simulations;

[TestClass]
public sealed class PathSimulationTests
{
    /// <summary>By hand: −100 and t times x by year t, x uniform on 0 … 60, so that the q-th percentile of year t is 60qt − 100.</summary>
    [TestMethod]
    public void EveryPercentileOfEveryYearIsTheOneWorkedOutByHand()
    {
        var path = new PathSimulation(OneInitiative.Model, OneInitiative.Levers, OneInitiative.Lock, 2).Run(
            new SimulationSettings(2006, 4096),
            CancellationToken.None
        )[0];

        Assert.AreEqual("one", path.Id);
        for (var year = 0; year < 5; year++)
        {
            Assert.AreEqual((30 * year) - 100, path.Deterministic[year], 1e-9, $"year {year}");
            foreach (var (at, probability) in PathSimulation.Probabilities.Index())
            {
                Assert.AreEqual((60 * probability * year) - 100, path.Percentiles[year][at], 0.02, $"year {year}, {probability}");
            }
        }
    }

    /// <summary>The cumulative of all years is the net present value of the same draw, at a certain rate and at a drawn one.</summary>
    [TestMethod]
    [DataRow(null)]
    [DataRow("rate")]
    public void ThePathOfEveryDrawEndsAtItsNetPresentValue(string? rate)
    {
        const int Draws = 1024;
        var model = DrawSample.Model(5, new AppraisalSettings { Rate = 0.04m }, rate);
        var engine = new DrawEngine(model, DrawSample.Set);
        var results = DrawSample.Run(model, Draws);
        var paths = new DrawPaths(5, Draws, model.Years);
        var total = new DrawPaths(1, Draws, model.Years);

        engine.Follow(DrawSample.Sampler(Draws).Fill, engine.AllInitiatives, paths, total, 2, CancellationToken.None);

        for (var draw = 0; draw < Draws; draw++)
        {
            for (var initiative = 0; initiative < 5; initiative++)
            {
                Assert.AreEqual(results.NetPresentValue[initiative][draw], paths.Cumulative[initiative][^1][draw], 1e-4);
            }

            Assert.AreEqual(Enumerable.Range(0, 5).Sum(at => results.NetPresentValue[at][draw]), total.Cumulative[0][^1][draw], 1e-3);
        }
    }

    [TestMethod]
    public void ThreadsAndMemoryChangeNoBitAndAllTogetherComeLast()
    {
        var model = DrawSample.Model(7, new AppraisalSettings { Rate = 0.04m });
        var locked = LeverLock.Empty.With(DrawSample.Levers.Select(lever => lever.Id));
        string Text(int threads, long memory) =>
            JsonSerializer.Serialize(
                new PathSimulation(model, DrawSample.Set, locked, threads).Run(
                    new SimulationSettings(9, 64) { Memory = memory },
                    CancellationToken.None
                )
            );

        var one = Text(1, 600_000_000);

        Assert.AreEqual(one, Text(8, 600_000_000));
        Assert.AreEqual(one, Text(2, 2 * 8 * 1024 * DrawSample.Years));
        Assert.Contains("\"Id\":null", one);
    }

    /// <summary>So many draws that not every year of each could be kept: the first ones are looked at.</summary>
    [TestMethod]
    public void AMillionDrawsAreFollowedByTheirFirst65536()
    {
        var settings = new SimulationSettings(1, 65_536);

        Assert.AreEqual(65_536, PathSimulation.DrawsOf(settings));
        Assert.AreEqual(4_096, PathSimulation.DrawsOf(settings with { Points = 256 }));
    }
}
