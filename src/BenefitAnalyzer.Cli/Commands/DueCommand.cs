using System.CommandLine;
using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Reporting.Sections.Promises;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit due my-study</c>: what was undertaken, and how does it stand?</summary>
internal static class DueCommand
{
    public static Command Create()
    {
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "day on which it is asked; without it the last day that the data tells of",
            CustomParser = Arguments.ParseDay,
        };
        var within = Arguments.Whole(
            "--within",
            "days",
            0,
            DueQuestion.MostDays,
            "days ahead in which something is due soon",
            DueQuestion.DefaultDays
        );
        var tables = new ShownTables(
            "open: what is late, due soon or to come, of commitments, targets, milestones, posts and reviews; commitments: each with the figure that tells whether it is kept. Without it, a table of each, and 'open' as CSV or JSON",
            DueTables.Ids
        );
        var command = new Command(
            "due",
            "List what the study has undertaken: commitments that are late, due soon, met or not met by their figure, with targets, milestones, posts to be deleted and decisions to be looked at again. For internal use: small cells are not suppressed.\nExample: benefit due my-study --as-of 2006-06-30 --within 60\nExample: benefit due my-study --show commitments --format csv"
        )
        {
            tables.Study,
            asOf,
            within,
            tables.Show,
            tables.Format,
        };
        command.SetAction(
            (parsed, token) =>
                tables.Print(
                    parsed,
                    (runner, study) =>
                        runner.Due(study, new DueQuestion(parsed.GetValue(asOf), parsed.GetRequiredValue(within)!.Value), token)
                )
        );
        return command;
    }
}
