using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Reporting;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit report my-study</c>: writes a report with its tables and charts.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var folder = Arguments.Study();
        var template = new Option<string>("--template")
        {
            Description =
                "kind of report, see 'benefit list reports'; or one of the study's own, a file in its folder templates/ that lists sections",
            DefaultValueFactory = _ => ReportTemplate.DefaultId,
        };
        var output = new Option<string?>("--output") { Description = "folder to write into; by default reports/TEMPLATE in the study" };
        var noPdf = new Option<bool>("--no-pdf") { Description = "leave PDF out, which needs Edge, Chrome or Chromium and some seconds" };
        var command = new Command(
            "report",
            "Write a report in English and Chinese as page, text document and PDF, with its tables and charts.\nExample: benefit report my-study --output paper"
        )
        {
            folder,
            template,
            output,
            noPdf,
        };
        command.SetAction(
            (parsed, token) =>
                Task.FromResult(
                    Run(
                        parsed.GetRequiredValue(folder),
                        parsed.GetRequiredValue(template),
                        parsed.GetValue(output),
                        withPdf: !parsed.GetValue(noPdf),
                        token
                    )
                )
        );
        return command;
    }

    private static int Run(string folder, string template, string? output, bool withPdf, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study)
        {
            return ExitCode.BadInput;
        }

        var into = new DirectoryInfo(output ?? Path.Combine(folder, "reports", template));
        if (ProgressLines.Show(progress => runner.WriteReport(study, template, into, progress, token)) is null)
        {
            return ExitCode.BadInput;
        }

        if (withPdf)
        {
            ProgressLines.Show(progress => runner.PrintReport(into, progress, token));
        }

        Console.WriteLine($"Open {Path.Combine(into.ToString(), "index.html")}");
        return ExitCode.Done;
    }
}
