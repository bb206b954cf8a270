using System.Globalization;

namespace BenefitAnalyzer.Benchmarks.Calibration;

/// <summary>Are the intervals and verdicts of attribution as often right as they say? 2,400 worlds whose truth is known.</summary>
internal static class CalibrationBenchmark
{
    private const int Worlds = 2400;

    public static void Run(ulong seed)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Worlds} worlds, seed {seed}"));
        foreach (var line in CalibrationSummary.Of(seed, Worlds).Lines())
        {
            Console.WriteLine(line);
        }
    }
}
