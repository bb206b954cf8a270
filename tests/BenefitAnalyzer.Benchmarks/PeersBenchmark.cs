using System.Diagnostics;
using System.Globalization;
using BenefitAnalyzer.Ingestion;

namespace BenefitAnalyzer.Benchmarks;

/// <summary>Full ingest beside pandas doing the same checks in memory. Pandas is Debian's <c>python3-pandas</c>, for Debian's own Python; without it this says so.</summary>
internal static class PeersBenchmark
{
    public static void Run(long rows, int pairs)
    {
        var study = Workspace.Read(Workspace.Sample(rows, pseudonymise: false));
        var script = Path.Combine(AppContext.BaseDirectory, "Peers", "pandas_ingest.py");
        var ratios = new List<double>();
        for (var pair = 1; pair <= pairs; pair++)
        {
            var ours = Measurement.Of(() =>
            {
                Workspace.Unload(study);
                new Ingest(study).Run(null, CancellationToken.None);
            });
            var pandas = Measurement.Of(() =>
            {
                using var process = Process.Start("/usr/bin/python3", [script, study.Folder]);
                process.WaitForExit();
                if (process.ExitCode != 0)
                {
                    throw new InvalidOperationException("pandas ended with an error; is python3-pandas installed?");
                }
            });
            ratios.Add(pandas.Wall / ours.Wall);
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"pair {pair}: ingest {ours.Wall:0.0} s  pandas {pandas.Wall:0.0} s")
            );
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pandas takes {Measurement.Median(ratios):0.0} times as long"));
    }
}
