using System.Globalization;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Benchmarks;

/// <summary>Every metric on a loaded study, as a total, by month and by office: the slowest of the cubes and the slowest of the rows.</summary>
internal static class MetricsBenchmark
{
    private const int Repeats = 3;

    public static void Run(long rows)
    {
        var study = Workspace.Read(Workspace.Sample(rows, pseudonymise: true));
        new Ingest(study).Run(null, CancellationToken.None);
        using var loaded = LoadedStudy.Open(study, Console.WriteLine, CancellationToken.None)!;
        var slowest = new Dictionary<bool, double> { [true] = 0, [false] = 0 };
        foreach (var metric in Catalog.Of<Metric>())
        {
            foreach (var by in new[] { "", "month", "month,service", "office", "age_band" })
            {
                var query = new MetricQuery(metric.Id) { By = by.Length == 0 ? [] : by.Split(',') };
                var runs = Enumerable
                    .Range(0, Repeats)
                    .Select(_ => Measurement.Of(() => new MetricEngine(loaded).Run(metric, query, CancellationToken.None)).Wall); // an engine keeps its answers
                var seconds = Measurement.Median(runs);
                slowest[metric.IsAdditive] = Math.Max(slowest[metric.IsAdditive], seconds);
                Print($"{metric.Id, -24} by {(by.Length == 0 ? "(total)" : by), -16} {seconds:0.000} s");
            }
        }

        Print($"slowest cube metric {slowest[true]:0.000} s, slowest row metric {slowest[false]:0.000} s");
        Print($"metrics seconds {Math.Max(slowest[true], slowest[false]):0.000}");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
