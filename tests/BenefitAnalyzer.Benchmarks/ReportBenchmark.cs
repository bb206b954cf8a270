using System.Globalization;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Export;

namespace BenefitAnalyzer.Benchmarks;

/// <summary>The review of the funding mechanism from a loaded study, in all formats, and its prints apart; with the sections that take longest.</summary>
internal static class ReportBenchmark
{
    private const int Sections = 8;

    public static void Run(long rows)
    {
        var study = Workspace.Read(Workspace.Sample(rows, pseudonymise: true));
        new Ingest(study).Run(null, CancellationToken.None);
        var folder = Directory.CreateTempSubdirectory("benefit-report");
        try
        {
            var runner = new StudyRunner(found => Console.WriteLine(found));
            var stages = new StageTimes(stage => stage.Unit == "files" ? "all files" : stage.Stage);
            var written = Measurement.Of(() =>
                runner.WriteReport(study, new ReportRequest(ReportTemplate.DefaultId, folder), stages, CancellationToken.None)
            );
            var printed = Measurement.Of(() => runner.PrintReport(folder, null, CancellationToken.None));
            foreach (var (stage, seconds) in stages.Longest.Take(Sections))
            {
                Print($"{stage, -32} {seconds, 6:0.00} s");
            }

            Print($"{ReportFolder.Page} {new FileInfo(Path.Combine(folder.FullName, ReportFolder.Page)).Length / 1e6:0.00} MB");
            Print($"processor seconds {written.Cpu:0.0}");
            Print($"report seconds {written.Wall:0.0} pdf-seconds {printed.Wall:0.0}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
