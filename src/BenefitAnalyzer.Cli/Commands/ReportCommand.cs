using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Snapshots;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit report my-study</c>: writes a report with its tables and charts, freezes it, or writes a frozen one again.</summary>
internal static class ReportCommand
{
    private static readonly Argument<string> Study = Arguments.Study();

    private static readonly Option<string> Template = new("--template")
    {
        Description =
            "kind of report, see 'benefit list reports'; or one of the study's own, a file in its folder templates/ that lists sections",
        DefaultValueFactory = _ => ReportTemplate.DefaultId,
    };

    private static readonly Option<string?> Output = new("--output")
    {
        Description = "folder to write into; by default reports/TEMPLATE in the study",
    };

    private static readonly Option<bool> NoPdf = new("--no-pdf")
    {
        Description = "leave PDF out, which needs Edge, Chrome or Chromium and some seconds",
    };

    private static readonly Option<string?> Freeze = new("--freeze")
    {
        Description =
            "keep the report as it is in snapshots/NAME.zip of the study, with the hash of every file; by default NAME is the kind of report and the last day of its data",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> CompareWith = new("--compare-with")
    {
        Description =
            "a snapshot, by name or file: a last section says which figures are not what they were, and whether data or definitions changed",
    };

    private static readonly Option<string?> FromSnapshot = new("--from-snapshot")
    {
        Description = "a snapshot, by name or file: its report is written again, byte for byte, without the logs",
    };

    public static Command Create()
    {
        var command = new Command(
            "report",
            "Write a report in English and Chinese as page, text document and PDF, with its tables and charts.\nExample: benefit report my-study --output paper\nExample: benefit report my-study --freeze\nExample: benefit report my-study --from-snapshot funding-mechanism-review-2006-03-31 --output again"
        )
        {
            Study,
            Template,
            Output,
            NoPdf,
            Freeze,
            CompareWith,
            FromSnapshot,
        };
        command.Validators.Add(parsed =>
        {
            var isWrittenAgain = parsed.GetValue(FromSnapshot) is not null;
            if (isWrittenAgain && (parsed.GetResult(Freeze) is not null || parsed.GetValue(CompareWith) is not null))
            {
                parsed.AddError("--from-snapshot writes a report as it was; it goes with neither --freeze nor --compare-with");
            }
        });
        command.SetAction((parsed, token) => Task.FromResult(Run(parsed, token)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken token)
    {
        var runner = Terminal.Runner();
        var folder = parsed.GetRequiredValue(Study);
        var frozen = parsed.GetValue(FromSnapshot);
        var name = frozen is null ? parsed.GetRequiredValue(Template) : Path.GetFileNameWithoutExtension(frozen);
        var into = new DirectoryInfo(parsed.GetValue(Output) ?? Path.Combine(folder, "reports", name));
        var isWritten = frozen is null ? Write(runner, folder, parsed, into, token) : runner.RestoreReport(folder, frozen, into, token);
        if (!isWritten)
        {
            return ExitCode.BadInput;
        }

        if (!parsed.GetValue(NoPdf))
        {
            ProgressLines.Show(progress => runner.PrintReport(into, progress, token));
        }

        Console.WriteLine($"Open {Path.Combine(into.ToString(), "index.html")}");
        return ExitCode.Done;
    }

    private static bool Write(StudyRunner runner, string folder, ParseResult parsed, DirectoryInfo into, CancellationToken token)
    {
        if (runner.Check(folder) is not { } study)
        {
            return false;
        }

        var request = new ReportRequest(parsed.GetRequiredValue(Template), into)
        {
            IsFrozen = parsed.GetResult(Freeze) is not null,
            Name = parsed.GetValue(Freeze),
            CompareWith = parsed.GetValue(CompareWith),
        };
        if (ProgressLines.Show(progress => runner.WriteReport(study, request, progress, token)) is not { } written)
        {
            return false;
        }

        if (written.Changes is { } changes)
        {
            Console.WriteLine(ChangesSection.Summary(changes).English);
        }

        if (written.Snapshot is { } file)
        {
            Console.WriteLine($"Frozen as {file} (SHA-256 {FileHash.Of(file)})");
        }

        return true;
    }
}
