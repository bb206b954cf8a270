using System.Globalization;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Samples;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Benchmarks;

/// <summary>Many daily files of 1 MB against one file of the same rows.</summary>
internal static class SmallFilesBenchmark
{
    private const int PieceBytes = 1 << 20;

    public static void Run(long rows, int pairs)
    {
        var (one, many, files) = Studies(rows);
        var ratios = new List<double>();
        for (var pair = 1; pair <= pairs; pair++)
        {
            var whole = Measurement.Of(() => Load(one));
            var pieces = Measurement.Of(() => Load(many));
            ratios.Add(pieces.Wall / whole.Wall);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"pair {pair}: one file {whole.Wall:0.0} s ({whole.Cpu:0.0} cpu)  {files} files {pieces.Wall:0.0} s ({pieces.Cpu:0.0} cpu)"
                )
            );
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"files ratio {Measurement.Median(ratios):0.00}"));
    }

    private static void Load(Study study)
    {
        Workspace.Unload(study);
        new Ingest(study).Run(null, CancellationToken.None);
    }

    /// <summary>The counters' log of a sample, once as one file and once cut into pieces, each with the heading row.</summary>
    private static (Study One, Study Many, int Files) Studies(long rows)
    {
        var folder = Path.Combine(Path.GetTempPath(), "benefit-benchmarks", $"{rows}-files");
        var (one, many) = (Path.Combine(folder, "one"), Path.Combine(folder, "many"));
        if (!Directory.Exists(folder))
        {
            foreach (var study in new[] { one, many })
            {
                SampleGenerator.Write(new SampleOptions(rows) { FilePerOffice = false }, study, null, CancellationToken.None);
                Directory.Delete(Path.Combine(study, "logs", "e-channels"), recursive: true);
            }

            Join(Path.Combine(one, "logs", "counters"));
            Cut(Path.Combine(many, "logs", "counters"));
        }

        return (Workspace.Read(one), Workspace.Read(many), Directory.GetFiles(Path.Combine(many, "logs", "counters")).Length);
    }

    private static void Join(string logs)
    {
        string[] months = [.. Directory.GetFiles(logs).Order(StringComparer.Ordinal)];
        using (var all = new StreamWriter(Path.Combine(logs, "all.csv")))
        {
            all.WriteLine(File.ReadLines(months[0]).First());
            foreach (var line in months.SelectMany(month => File.ReadLines(month).Skip(1)))
            {
                all.WriteLine(line);
            }
        }

        Array.ForEach(months, File.Delete);
    }

    private static void Cut(string logs)
    {
        foreach (var month in Directory.GetFiles(logs))
        {
            var heading = File.ReadLines(month).First();
            StreamWriter? piece = null;
            var (number, written) = (0, 0);
            foreach (var line in File.ReadLines(month).Skip(1))
            {
                if (piece is null || written > PieceBytes)
                {
                    piece?.Dispose();
                    piece = new StreamWriter(Path.ChangeExtension(month, $"{++number:000}.csv"));
                    piece.WriteLine(heading);
                    written = 0;
                }

                piece.WriteLine(line);
                written += line.Length + 1;
            }

            piece?.Dispose();
            File.Delete(month);
        }
    }
}
