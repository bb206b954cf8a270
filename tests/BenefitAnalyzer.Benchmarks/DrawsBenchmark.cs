using BenefitAnalyzer.WhatIf.Draws;

namespace BenefitAnalyzer.Benchmarks;

internal static class DrawsBenchmark
{
    public static void Run(int pairs)
    {
        var draws = 1 << 20;
        var set = DrawWorld.Levers();
        var engine = new DrawEngine(DrawWorld.Model(), set);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var sampler = DrawWorld.Sampler(set, draws);
        Console.WriteLine($"sampler {clock.Elapsed.TotalMilliseconds} ms {System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated}");
        var results = new DrawResults(20, draws, DrawWorld.Years);
        for (var pair = 0; pair < pairs; pair++)
        {
            var levers = new double[40 * 256];
            Console.WriteLine(
                "fill "
                    + Measurement.Of(() =>
                    {
                        for (var i = 0; i < draws; i += 256)
                            sampler.Fill(i, 256, levers);
                    })
            );
            var small = new DrawResults(20, 4096, DrawWorld.Years);
            Console.WriteLine(
                "small sink "
                    + Measurement.Of(() =>
                    {
                        for (var i = 0; i < 256; i++)
                            engine.Run(sampler.Fill, [.. Enumerable.Range(0, 20)], small, null, 1, default);
                    })
            );
            foreach (var threads in new[] { 1 })
            {
                Console.WriteLine(
                    "20 initiatives "
                        + threads
                        + " "
                        + Measurement.Of(() => engine.Run(sampler.Fill, [.. Enumerable.Range(0, 20)], results, null, threads, default))
                );
            }
        }
    }
}
