using System.CommandLine;
using System.CommandLine.Parsing;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Inputs;
using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Snapshots;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit report my-study</c>: writes a report with its tables and charts, freezes it, or writes a frozen one again.</summary>
internal static class ReportCommand
{
    private const string BidTemplate = "funding-bid";

    private static readonly Argument<string> Study = Arguments.Study();

    private static readonly Option<string> Template = new("--template")
    {
        Description =
            "kind of report, see 'benefit list reports'; or one of the study's own, a file in its folder templates/ that lists sections",
        DefaultValueFactory = _ => ReportTemplate.DefaultId,
    };

    private static readonly Option<string?> Initiative = new("--initiative")
    {
        Description = "the only initiative that it is about; funding-bid and benefit-statement need one",
    };

    private static readonly Option<DateOnly?> AsOf = new("--as-of")
    {
        Description = "day on which it is asked what is late or falls due; without it the last day that the data tells of",
        CustomParser = Arguments.ParseDay,
    };

    private static readonly Option<string?> PeriodLength = new("--period")
    {
        Description =
            "the period reported on: the last whole month, quarter of the fiscal year, or fiscal_year; what the template or 'reports:' of the study says without it",
    };

    private static readonly Option<DateOnly?> Until = new("--until")
    {
        Description = "day by whose beginning that period is over, such as 2006-01-01; the end of the data without it",
        CustomParser = Arguments.ParseDay,
    };

    private static readonly Option<string?> Against = new("--against")
    {
        Description = "what that period is held against: period_before (default) or year_before",
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
            "keep the report as it is in snapshots/NAME.zip of the study, with the hash of every file; by default NAME is the kind of report, its initiative and the last day of its data",
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

    private static readonly Option<bool> FreezeBaseline = new("--freeze-baseline")
    {
        Description =
            "of funding-bid: write the amounts of the bid into the study's table 'claims', as the baseline that 'benefit claims' holds what comes against",
    };

    private static readonly Option<string?> Scope = new("--scope")
    {
        Description = "with --freeze-baseline: the scope asked for, where the bid has several",
    };

    private static readonly Option<string> By = new("--by")
    {
        Description = "with --freeze-baseline: who freezes it, for the journal (default: the user's name)",
        DefaultValueFactory = _ => Environment.UserName,
    };

    public static Command Create()
    {
        var command = new Command(
            "report",
            "Write a report in English and Chinese as page, text document, workbook and PDF, with its tables and charts.\nExample: benefit report my-study --output paper\nExample: benefit report my-study --template progress-report --period quarter --until 2006-01-01\nExample: benefit report my-study --template funding-bid --initiative hall-payment --freeze-baseline --by \"Chan Tai Man\"\nExample: benefit report my-study --freeze\nExample: benefit report my-study --from-snapshot funding-mechanism-review-2006-03-31 --output again"
        )
        {
            Study,
            Template,
            Initiative,
            AsOf,
            PeriodLength,
            Until,
            Against,
            Output,
            NoPdf,
            Freeze,
            CompareWith,
            FromSnapshot,
            FreezeBaseline,
            Scope,
            By,
        };
        PeriodLength.AcceptOnlyFromAmong([.. ReportedPeriod.Lengths.Select(one => one.Name)]);
        Against.AcceptOnlyFromAmong([.. ReportedPeriod.Comparisons.Select(one => one.Name)]);
        command.CheckTogether(Validate);
        command.SetAction((parsed, token) => Task.FromResult(Run(parsed, token)));
        return command;
    }

    private static void Validate(CommandResult parsed)
    {
        var isWrittenAgain = parsed.GetValue(FromSnapshot) is not null;
        if (isWrittenAgain && new Option[] { Freeze, CompareWith, FreezeBaseline }.Any(option => parsed.GetResult(option) is not null))
        {
            parsed.AddError(
                "--from-snapshot writes a report as it was; it goes with none of --freeze, --compare-with and --freeze-baseline"
            );
        }

        if (parsed.GetValue(FreezeBaseline) && (parsed.GetValue(Template) != BidTemplate || parsed.GetValue(Initiative) is null))
        {
            parsed.AddError($"--freeze-baseline goes with --template {BidTemplate} and --initiative");
        }

        if (parsed.GetValue(Scope) is not null && !parsed.GetValue(FreezeBaseline))
        {
            parsed.AddError("--scope goes with --freeze-baseline");
        }
    }

    private static int Run(ParseResult parsed, CancellationToken token)
    {
        var runner = Terminal.Runner();
        var folder = parsed.GetRequiredValue(Study);
        var frozen = parsed.GetValue(FromSnapshot);
        var into = new DirectoryInfo(parsed.GetValue(Output) ?? Path.Combine(folder, "reports", NameOf(parsed, frozen)));
        var isWritten = frozen is null ? Write(runner, folder, parsed, into, token) : runner.RestoreReport(folder, frozen, into, token);
        if (!isWritten)
        {
            return ExitCode.BadInput;
        }

        if (!parsed.GetValue(NoPdf))
        {
            ProgressLines.Show(progress => runner.PrintReport(into, progress, token));
        }

        Console.WriteLine($"Open {Path.Combine(into.FullName, "index.html")}");
        return ExitCode.Done;
    }

    private static string NameOf(ParseResult parsed, string? frozen)
    {
        var template = parsed.GetRequiredValue(Template);
        return frozen is not null ? Path.GetFileNameWithoutExtension(frozen)
            : parsed.GetValue(Initiative) is { } only ? $"{template}-{only}"
            : template;
    }

    private static bool Write(StudyRunner runner, string folder, ParseResult parsed, DirectoryInfo into, CancellationToken token)
    {
        if (runner.Check(folder) is not { } study || (parsed.GetValue(FreezeBaseline) && !FreezeBid(runner, study, parsed, token)))
        {
            return false;
        }

        var request = new ReportRequest(parsed.GetRequiredValue(Template), into)
        {
            Initiative = parsed.GetValue(Initiative),
            Due = new DueQuestion(parsed.GetValue(AsOf)),
            Reported = ReportedPeriod.Named(parsed.GetValue(PeriodLength), parsed.GetValue(Until), parsed.GetValue(Against)),
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
            Console.WriteLine(SinceSnapshotSection.Summary(changes).English);
        }

        if (written.Snapshot is { } file)
        {
            Console.WriteLine($"Frozen as {file} (SHA-256 {FileHash.Of(file)})");
        }

        return true;
    }

    private static bool FreezeBid(StudyRunner runner, Study study, ParseResult parsed, CancellationToken token)
    {
        var initiative = parsed.GetRequiredValue(Initiative)!;
        var author = new ChangeAuthor(parsed.GetRequiredValue(By), BidBaseline.Reason.English);
        if (runner.FreezeBid(study, initiative, parsed.GetValue(Scope), author, TimeProvider.System, token) is not { } frozen)
        {
            return false;
        }

        Console.WriteLine(
            frozen.IsNew
                ? FormattableString.Invariant(
                    $"Froze the bid of '{initiative}' as '{frozen.Paper}': {frozen.Rows} rows of 'claims', recorded in journal.csv."
                )
                : $"The bid of '{initiative}' was frozen before as '{frozen.Paper}' with the same numbers: nothing was changed."
        );
        return true;
    }
}
