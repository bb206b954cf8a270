using System.CommandLine;
using BenefitAnalyzer.Reporting.Sections.Claims;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit claims my-study</c>: do the sums of the paper hold, and what came of what it claimed?</summary>
internal static class ClaimsCommand
{
    public static Command Create()
    {
        var tables = new ShownTables(
            "years: claimed and measured by year, with the difference split by cause; initiatives: their sums; printed: sums of the paper computed again; spending; milestones; outcomes: benefits not in money; stated: claims without a number. Without it, a table of each, and 'years' as CSV or JSON",
            ClaimsTables.Ids
        );
        var command = new Command(
            "claims",
            "Compute the printed sums of a funding paper again, and hold what it claimed beside what was measured, year by year, with the difference split into delay, volume, take-up, minutes, prices and what was not released; spending and dates against plan.\nExample: benefit claims my-study\nExample: benefit claims my-study --show printed --format csv"
        )
        {
            tables.Study,
            tables.Show,
            tables.Format,
        };
        command.SetAction((parsed, token) => tables.Print(parsed, (runner, study) => runner.Claims(study, token)));
        return command;
    }
}
