using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Inputs;
using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit report my-study</c>: writes a report with its tables and charts.</summary>
internal static class ReportCommand
{
    private const string BidTemplate = "funding-bid";

    public static Command Create()
    {
        var folder = Arguments.Study();
        var template = new Option<string>("--template")
        {
            Description =
                "kind of report, see 'benefit list reports'; or one of the study's own, a file in its folder templates/ that lists sections",
            DefaultValueFactory = _ => ReportTemplate.DefaultId,
        };
        var initiative = new Option<string?>("--initiative")
        {
            Description = "the only initiative that it is about; funding-bid and benefit-statement need one",
        };
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "day on which it is asked what is late or falls due; the last day of the data without it",
            CustomParser = Arguments.ParseDay,
        };
        var output = new Option<string?>("--output") { Description = "folder to write into; by default reports/TEMPLATE in the study" };
        var noPdf = new Option<bool>("--no-pdf") { Description = "leave PDF out, which needs Edge, Chrome or Chromium and some seconds" };
        var freeze = new Option<bool>("--freeze-baseline")
        {
            Description =
                "of funding-bid: write the amounts of the bid into the study's table 'claims', as the baseline that 'benefit claims' holds what comes against",
        };
        var scope = new Option<string?>("--scope")
        {
            Description = "with --freeze-baseline: the scope asked for, where the bid has several",
        };
        var by = new Option<string>("--by")
        {
            Description = "with --freeze-baseline: who freezes it, for the journal (default: the user's name)",
            DefaultValueFactory = _ => Environment.UserName,
        };
        var command = new Command(
            "report",
            "Write a report in English and Chinese as page, text document and PDF, with its tables and charts.\nExample: benefit report my-study --output paper\nExample: benefit report my-study --template progress-report --as-of 2006-06-30\nExample: benefit report my-study --template funding-bid --initiative hall-payment --freeze-baseline --by \"Chan Tai Man\""
        )
        {
            folder,
            template,
            initiative,
            asOf,
            output,
            noPdf,
            freeze,
            scope,
            by,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(freeze) && (parsed.GetValue(template) != BidTemplate || parsed.GetValue(initiative) is null))
            {
                parsed.AddError($"--freeze-baseline goes with --template {BidTemplate} and --initiative");
            }

            if (parsed.GetValue(scope) is not null && !parsed.GetValue(freeze))
            {
                parsed.AddError("--scope goes with --freeze-baseline");
            }
        });
        command.SetAction(
            (parsed, token) =>
            {
                var request = new ReportRequest(parsed.GetRequiredValue(template))
                {
                    Initiative = parsed.GetValue(initiative),
                    Due = new DueQuestion(parsed.GetValue(asOf)),
                };
                var baseline = parsed.GetValue(freeze)
                    ? new Baseline(
                        request.Initiative!,
                        parsed.GetValue(scope),
                        new ChangeAuthor(parsed.GetRequiredValue(by), "bid frozen as baseline")
                    )
                    : null;
                return Task.FromResult(
                    Run(
                        parsed.GetRequiredValue(folder),
                        request,
                        baseline,
                        parsed.GetValue(output),
                        withPdf: !parsed.GetValue(noPdf),
                        token
                    )
                );
            }
        );
        return command;
    }

    private static int Run(string folder, ReportRequest request, Baseline? baseline, string? output, bool withPdf, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study || (baseline is not null && !Freeze(runner, study, baseline, token)))
        {
            return ExitCode.BadInput;
        }

        var name = request.Initiative is { } only ? $"{request.Template}-{only}" : request.Template;
        var into = new DirectoryInfo(output ?? Path.Combine(folder, "reports", name));
        if (ProgressLines.Show(progress => runner.WriteReport(study, request, into, progress, token)) is null)
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

    private static bool Freeze(StudyRunner runner, Study study, Baseline baseline, CancellationToken token)
    {
        if (runner.FreezeBid(study, baseline.Initiative, baseline.Scope, baseline.Author, TimeProvider.System, token) is not { } frozen)
        {
            return false;
        }

        Console.WriteLine(
            frozen.IsNew
                ? FormattableString.Invariant(
                    $"Froze the bid of '{baseline.Initiative}' as '{frozen.Paper}': {frozen.Rows} rows of 'claims', recorded in journal.csv."
                )
                : $"The bid of '{baseline.Initiative}' was frozen before as '{frozen.Paper}' with the same numbers: nothing was changed."
        );
        return true;
    }

    /// <summary>Whose bid is frozen, and by whom.</summary>
    private sealed record Baseline(string Initiative, string? Scope, ChangeAuthor Author);
}
