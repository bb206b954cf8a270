using System.Globalization;

namespace BenefitAnalyzer.Benchmarks.Calibration;

/// <summary>Are the intervals and verdicts of attribution as often right as they say? 2,400 worlds by month, or 600 by week, whose truth is known.</summary>
internal static class CalibrationBenchmark
{
    private const int MonthlyWorlds = 2400;
    private const int WeeklyWorlds = 600;

    public static void Run(ulong seed, bool isWeekly)
    {
        var worlds = isWeekly ? WeeklyWorlds : MonthlyWorlds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{worlds} {(isWeekly ? "weekly" : "monthly")} worlds, seed {seed}"));
        foreach (var line in CalibrationSummary.Of(seed, worlds, isWeekly).Lines())
        {
            Console.WriteLine(line);
        }
    }
}
