using System.Globalization;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Benchmarks;

/// <summary>Every metric on a loaded study, as a total, by month and by office: the slowest of the cubes and the slowest of the rows.</summary>
/// <remarks>
/// An engine keeps its answers, so each run has a new one. What came and whether control totals are met is asked beforehand: it is the same
/// for all metrics, and a study is asked for it once.
/// </remarks>
internal static class MetricsBenchmark
{
    private const int Repeats = 3;
    private static readonly string[][] Groupings =
    [
        [],
        ["month"],
        ["month", "service"],
        ["office"],
        ["age_band"],
    ];

    public static void Run(long rows)
    {
        var study = Workspace.Read(Workspace.Sample(rows, pseudonymise: true));
        new Ingest(study).Run(null, CancellationToken.None);
        using var loaded = LoadedStudy.Open(study, Console.WriteLine, CancellationToken.None)!;
        var slowest = new Dictionary<bool, double> { [true] = 0, [false] = 0 };
        foreach (var metric in Catalog.Of<Metric>())
        {
            foreach (var by in Groupings)
            {
                var (wall, cpu) = Median(loaded, metric, by);
                var isOfCube = IsOfCube(metric);
                slowest[isOfCube] = Math.Max(slowest[isOfCube], wall);
                Print(
                    $"{metric.Id, -24} by {(by.Length == 0 ? "(total)" : string.Join(',', by)), -16} {wall:0.000} s processor {cpu:0.000}"
                );
            }
        }

        Print($"slowest cube metric {slowest[true]:0.000} s, slowest row metric {slowest[false]:0.000} s");
        Print($"metrics seconds {Math.Max(slowest[true], slowest[false]):0.000}");
    }

    /// <summary>Some read rows for what they count and cells for what they divide it by.</summary>
    private static bool IsOfCube(Metric metric) =>
        metric.Sql.Contains("_cells}", StringComparison.Ordinal) && !metric.Sql.Contains("rows", StringComparison.Ordinal);

    private static Measurement Median(LoadedStudy loaded, Metric metric, string[] by)
    {
        var query = new MetricQuery(metric.Id) { By = by };
        var runs = Enumerable.Range(0, Repeats).Select(_ => Answer(loaded, metric, query)).ToList();
        return new Measurement(Measurement.Median(runs.Select(run => run.Wall)), Measurement.Median(runs.Select(run => run.Cpu)));
    }

    private static Measurement Answer(LoadedStudy loaded, Metric metric, MetricQuery query)
    {
        var engine = new MetricEngine(loaded);
        _ = engine.Controls;
        return Measurement.Of(() => engine.Run(metric, query, CancellationToken.None));
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
