using System.Globalization;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Samples;

namespace BenefitAnalyzer.Benchmarks;

/// <summary>Rows a second through the careful lane, from file to database: one broken quote makes a file's lines something else than its records.</summary>
internal static class CarefulBenchmark
{
    private const int Repeats = 3;

    public static void Run(long rows)
    {
        var folder = Path.Combine(Path.GetTempPath(), "benefit-benchmarks", $"{rows}-careful");
        if (!Directory.Exists(folder))
        {
            SampleGenerator.Write(new SampleOptions(rows) { FilePerOffice = false }, folder, null, CancellationToken.None);
            foreach (var file in Directory.GetFiles(Path.Combine(folder, "logs"), "*.csv", SearchOption.AllDirectories))
            {
                File.AppendAllText(file, "\n\"a quote that is not closed\n");
            }
        }

        var study = Workspace.Read(folder);
        var runs = new List<double>();
        for (var run = 0; run < Repeats; run++)
        {
            Workspace.Unload(study);
            IngestSummary summary = null!;
            var seconds = Measurement.Of(() => summary = new Ingest(study).Run(null, CancellationToken.None)).Wall;
            var read = summary.Files.Where(file => file.Lane == LoadedFile.LaneCareful).Sum(file => file.Records);
            runs.Add(read / seconds);
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{read:#,0} records in {seconds:0.0} s, duplicates and cubes included")
            );
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"careful rows a second {Measurement.Median(runs):0}"));
    }
}
