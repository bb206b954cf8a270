using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Reporting.Sections.Promises;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit due my-study</c>: what was undertaken, and how does it stand?</summary>
internal static class DueCommand
{
    public static Command Create()
    {
        var folder = Arguments.Study();
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "day on which it is asked; the last day of the data without it",
            CustomParser = Arguments.ParseDay,
        };
        var within = new Option<int>("--within")
        {
            Description = "days ahead in which something is due soon",
            DefaultValueFactory = _ => DueQuestion.DefaultDays,
        };
        within.Validators.Add(parsed =>
        {
            if (WholeNumber.In(parsed) is < 0 or > DueQuestion.MostDays)
            {
                parsed.AddError("--within takes a number of days from 0 to 36,500");
            }
        });
        var show = new Option<string?>("--show")
        {
            Description =
                "open: what is late, due soon or to come, of commitments, targets, milestones, posts and reviews; commitments: each with the figure that tells whether it is kept. Without it, a table of each, and 'open' as CSV or JSON",
        };
        show.AcceptOnlyFromAmong([.. DueTables.Ids]);
        var format = Arguments.Format();
        var command = new Command(
            "due",
            "List what the study has undertaken: commitments that are late, due soon, met or not met by their figure, with targets, milestones, posts to be deleted and decisions to be looked at again. For internal use: small cells are not suppressed.\nExample: benefit due my-study --as-of 2006-06-30 --within 60\nExample: benefit due my-study --show commitments --format csv"
        )
        {
            folder,
            asOf,
            within,
            show,
            format,
        };
        command.SetAction(
            (parsed, token) =>
                Task.FromResult(
                    Run(
                        parsed.GetRequiredValue(folder),
                        new DueQuestion(parsed.GetValue(asOf), parsed.GetValue(within)),
                        parsed.GetValue(show),
                        parsed.GetRequiredValue(format),
                        token
                    )
                )
        );
        return command;
    }

    private static int Run(string folder, DueQuestion question, string? show, string format, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study || runner.Due(study, question, token) is not { } report)
        {
            return ExitCode.BadInput;
        }

        Console.Write(ReportText.Of(report, show, format));
        return ExitCode.Done;
    }
}
