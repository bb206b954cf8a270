using System.Diagnostics;
using System.Globalization;
using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;
using BenefitAnalyzer.WhatIf.Simulations;

namespace BenefitAnalyzer.Benchmarks;

/// <summary>What waits behind a slider: one lever of <see cref="DrawWorld"/> gets another distribution, and 10,000 draws (16,384, a power of two for each scrambling) of the initiatives that use it come out anew.</summary>
internal static class LeverBenchmark
{
    private const int Repeats = 9;
    private const int Threads = 2;

    private static readonly TimeSpan UntilCompiled = TimeSpan.FromSeconds(2);

    public static void Run()
    {
        var draws = SimulationSettings.PointsFor(10_000) * UniformDraws.Replicates;
        var model = DrawWorld.Model();
        var before = DrawWorld.Sampler(DrawWorld.Levers(), draws);
        // The runtime compiles loops anew, and better, once they have run often; the first answers of a process wait for that.
        var first = Measurement.Of(() => Once(model, draws, before, 0.01));
        for (var passed = Stopwatch.StartNew(); passed.Elapsed < UntilCompiled; )
        {
            Once(model, draws, before, 0.02);
        }

        var runs = Enumerable.Range(0, Repeats).Select(run => Measurement.Of(() => Once(model, draws, before, (run + 3) / 100.0))).ToList();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{draws} draws, {1000 * Measurement.Median(runs.Select(run => run.Cpu)):0.0} ms of processor time; first answer {1000 * first.Wall:0.0} ms"
            )
        );
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"lever milliseconds {1000 * Measurement.Median(runs.Select(run => run.Wall)):0.0}")
        );
    }

    private static void Once(DrawModel model, int draws, LeverSampler before, double shift)
    {
        var set = DrawWorld.Levers(shift);
        var engine = new DrawEngine(model, set);
        var users = engine.UsersOf("c-take-up-0");
        var results = new DrawResults(users.Count, draws, DrawWorld.Years);
        engine.Run(DrawWorld.Sampler(set, draws, before).Fill, users, results, null, Threads, CancellationToken.None);
        foreach (var values in results.NetPresentValue)
        {
            Statistics.Precision.QuantileEstimate.Of(values, [0.1, 0.5, 0.9]);
        }
    }
}
