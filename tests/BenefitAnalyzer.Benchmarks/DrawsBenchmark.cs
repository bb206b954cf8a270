using System.Diagnostics;
using System.Globalization;
using BenefitAnalyzer.Statistics.Precision;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.Benchmarks;

/// <summary>
/// A million draws of <see cref="DrawWorld"/> on two threads: sampling, net present value, ratio, payback and three break-evens, with the means and their
/// errors; then with all draws kept, batch by batch, for seven quantiles of each. Beside it NumPy, on fewer draws, since its arrays of a million by ten years would not fit. NumPy is Debian's <c>python3-scipy</c>.
/// </summary>
internal static class DrawsBenchmark
{
    private const int Draws = 1 << 20;
    private const int PeerDraws = 1 << 16;
    private const int Threads = 2;
    private const int Batch = 16;

    private static readonly double[] Probabilities = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

    public static void Run(int pairs)
    {
        var set = DrawWorld.Levers();
        var engine = new DrawEngine(DrawWorld.Model(), set);
        var sampler = DrawWorld.Sampler(set, Draws);
        var results = new DrawResults(Batch, Draws, DrawWorld.Years);
        Pass(engine, sampler, results);
        List<Measurement> computed = [];
        List<Measurement> whole = [];
        List<double> peers = [];
        for (var pair = 1; pair <= pairs; pair++)
        {
            computed.Add(Measurement.Of(() => engine.Means(sampler.Fill, Draws, Threads, CancellationToken.None)));
            whole.Add(Measurement.Of(() => Pass(engine, sampler, results)));
            peers.Add(NumPy() ?? double.NaN);
            Print(
                $"pair {pair}: draws {Text(computed[^1])}, with quantiles {Text(whole[^1])}, NumPy {peers[^1]:#,0} draws a second with quantiles"
            );
        }

        var endToEnd = Draws / Measurement.Median(whole.Select(run => run.Wall));
        var peer = Measurement.Median(peers);
        Print($"with quantiles {endToEnd:#,0} draws a second, NumPy {peer:#,0}: {endToEnd / peer:0.0} times; memory {Memory():0} MB");
        Print($"processor seconds a million draws {Measurement.Median(computed.Select(run => run.Cpu)) * 1e6 / Draws:0.00}");
        Print($"draws per-second {Draws / Measurement.Median(computed.Select(run => run.Wall)):0}");
    }

    private static void Pass(DrawEngine engine, LeverSampler sampler, DrawResults results)
    {
        var source = KeptDraws.Of(sampler.Fill, sampler.Levers, Draws, Threads, CancellationToken.None);
        foreach (var batch in engine.AllInitiatives.Chunk(Batch))
        {
            engine.Run(source, batch, results, null, Threads, CancellationToken.None);
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = Threads };
            Parallel.For(0, 3 * batch.Length, parallel, at => QuantileSelection.Of(ColumnOf(results, at), Probabilities));
        }
    }

    private static double[] ColumnOf(DrawResults results, int at) =>
        (at % 3) switch
        {
            0 => results.NetPresentValue[at / 3],
            1 => results.BenefitCostRatio[at / 3],
            _ => results.PaybackYears[at / 3],
        };

    /// <summary>Draws a second with sampling and quantiles; null where there is no NumPy.</summary>
    private static double? NumPy()
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Peers", "numpy_draws.py");
        var start = new ProcessStartInfo("/usr/bin/python3", [script, $"{PeerDraws}", $"{DrawWorld.Initiatives}", $"{DrawWorld.Years}"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var cells = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return process.ExitCode == 0 ? PeerDraws / double.Parse(cells[1], CultureInfo.InvariantCulture) : null;
    }

    private static double Memory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    private static string Text(Measurement run) =>
        string.Create(CultureInfo.InvariantCulture, $"{Draws / run.Wall:#,0} a second ({run.Cpu:0.00} processor seconds)");

    private static void Print(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
