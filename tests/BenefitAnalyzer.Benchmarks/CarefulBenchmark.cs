using System.Globalization;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Samples;

namespace BenefitAnalyzer.Benchmarks;

/// <summary>Rows a second through the careful lane, from file to table, and through a whole ingest of them: one broken quote makes a file's lines something else than its records.</summary>
internal static class CarefulBenchmark
{
    private const int Repeats = 3;
    private const string Lane = "reading, judging and storing";

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
        var runs = new List<(double Lane, double Whole)>();
        for (var run = 0; run < Repeats; run++)
        {
            Workspace.Unload(study);
            IngestSummary summary = null!;
            var stages = new StageTimes(stage =>
                stage.Unit == "bytes" && stage.Stage.StartsWith("reading", StringComparison.Ordinal) ? Lane : stage.Stage
            );
            var seconds = Measurement.Of(() => summary = new Ingest(study).Run(stages, CancellationToken.None)).Wall;
            var read = summary.Files.Where(file => file.Lane == LoadedFile.LaneCareful).Sum(file => file.Records);
            runs.Add((read / stages.Longest.Single(stage => stage.Stage == Lane).Seconds, read / seconds));
            var parts = string.Join(
                ", ",
                stages.Longest.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Stage} {part.Seconds:0.0} s"))
            );
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{read:#,0} records in {seconds:0.0} s, duplicates and cubes included: {parts}"
                )
            );
        }

        var whole = Measurement.Median([.. runs.Select(run => run.Whole)]);
        var lane = Measurement.Median([.. runs.Select(run => run.Lane)]);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"careful rows a second {lane:0} with-duplicates-and-cubes {whole:0}")
        );
    }
}
