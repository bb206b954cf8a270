using System.Globalization;

namespace BenefitAnalyzer.Benchmarks;

/// <summary>What a newcomer waits for: <c>benefit demo</c> from nothing, in its own process, once built.</summary>
internal static class DemoBenchmark
{
    private const int Repeats = 5;

    public static void Run()
    {
        var benefit = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "benefit.exe" : "benefit");
        var runs = Enumerable.Range(0, Repeats).Select(_ => Once(benefit)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"demo seconds {Measurement.Median(runs):0.00}"));
    }

    private static double Once(string benefit)
    {
        var folder = Directory.CreateTempSubdirectory("benefit-demo").FullName;
        try
        {
            return Measurement
                .Of(() =>
                {
                    using var process = System.Diagnostics.Process.Start(benefit, ["demo", "--output", folder]);
                    process.WaitForExit();
                    if (process.ExitCode != 0)
                    {
                        throw new InvalidOperationException($"The demo ended with {process.ExitCode}.");
                    }
                })
                .Wall;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
