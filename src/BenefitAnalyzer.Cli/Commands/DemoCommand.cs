using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Samples;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit demo</c>: from the logs of the sample study to a report, in one go.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--output")
        {
            Description = "folder to write into",
            DefaultValueFactory = _ => Path.Combine("reports", "demo"),
        };
        var command = new Command(
            "demo",
            "Load the sample study and write its report: the quickest way to see what this does.\nExample: benefit demo"
        )
        {
            output,
        };
        command.SetAction((parsed, token) => Task.FromResult(Run(parsed.GetRequiredValue(output), token)));
        return command;
    }

    private static int Run(string output, CancellationToken token)
    {
        var runner = Terminal.Runner();
        var folder = Path.Combine(output, "study");
        if (!File.Exists(Path.Combine(folder, StudyReader.FileName)) && !runner.Sample(folder, SampleOptions.Demo, null, token))
        {
            return ExitCode.BadInput;
        }

        if (runner.Check(folder) is not { } study)
        {
            return ExitCode.BadInput;
        }

        var summary = ProgressLines.Show(progress => runner.Ingest(study, progress, token));
        var report = ProgressLines.Show(progress =>
            runner.WriteReport(study, new ReportRequest(ReportTemplate.DefaultId, new DirectoryInfo(output)), progress, token)
        );
        if (report is null)
        {
            return ExitCode.BadInput;
        }

        Console.Write(IngestCommand.Conservation(summary));
        Console.WriteLine();
        var number = new ConsoleNumber(study.Currency);
        foreach (var year in runner.Metrics(study, new MetricQuery("take-up/A") { By = ["fiscal_year"] }, token)!.Rows)
        {
            Console.WriteLine($"take-up {year.Keys[0]}: {number.Of(year.Figure)} of completed transactions");
        }

        Console.WriteLine($"\nOpen {Path.Combine(output, "index.html")}");
        return ExitCode.Done;
    }
}
