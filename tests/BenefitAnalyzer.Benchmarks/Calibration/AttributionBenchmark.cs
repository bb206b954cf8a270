using System.Globalization;
using BenefitAnalyzer.Benefits.Attribution.Designs;

namespace BenefitAnalyzer.Benchmarks.Calibration;

/// <summary>One attribution with 500 placebos, by each design, on a world with several treated units.</summary>
internal static class AttributionBenchmark
{
    private const int Repeats = 5;

    /// <param name="isWeekly">By weekly series, which are four times as long.</param>
    public static void Run(bool isWeekly)
    {
        double slowest = 0;
        var wanted = new Queue<Range>([5..20, 20..31]);
        for (var number = 0; wanted.Count > 0; number++)
        {
            var world = SimulatedWorld.Draw(1, number, isWeekly);
            var comparison = world.Panel.Comparison.Count;
            if (comparison < wanted.Peek().End.Value - 3 || comparison >= wanted.Peek().End.Value || world.Panel.Treated.Count < 4)
            {
                continue;
            }

            wanted.Dequeue();
            foreach (var design in Enum.GetValues<AttributionDesign>())
            {
                var placebos = Estimator.Estimate(world.Panel, design, 1)?.Placebos;
                var seconds = Measurement.Median(
                    Enumerable.Range(0, Repeats).Select(_ => Measurement.Of(() => Estimator.Estimate(world.Panel, design, 1)).Wall)
                );
                slowest = Math.Max(slowest, seconds);
                Print(
                    $"{design, -26}{comparison, 4} comparison units {world.Panel.Length, 4} periods {placebos, 5} placebos {seconds:0.000} s"
                );
            }
        }

        Print($"attribution seconds {slowest:0.000}");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
