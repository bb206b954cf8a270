using System.CommandLine;
using BenefitAnalyzer.Reporting.Sections.PhaseOut;
using BenefitAnalyzer.Studies.PhaseOut;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit phase-out my-study</c>: when can a channel close?</summary>
internal static class PhaseOutCommand
{
    public static Command Create()
    {
        var service = new Option<string?>("--service")
        {
            Description = "code of the service; with --channel, instead of the closings that the study names",
        };
        var channel = new Option<string?>("--channel") { Description = "the traditional channel that may close" };
        var office = new Option<string?>("--office") { Description = "code of the one office where it may close; all without it" };
        var tables = new ShownTables(
            "closing: earliest safe month; offices: of each office alone; months: if it closed in a month; groups: who could not follow; dual-running: cost by year; options: half the hours, every other day, appointment only. Without it, a table of each, and 'closing' as CSV or JSON",
            PhaseOutTables.Ids
        );
        var (scenario, settings) = (Arguments.Scenario(), Arguments.Settings());
        var command = new Command(
            "phase-out",
            "Find the earliest month from which on a counter can close: the last counters keep their wait pledges at every open hour with those who cannot follow, and no group of people is beyond the inclusion floor of the study. For internal use: small cells are not suppressed.\nExample: benefit phase-out my-study --service HAD02 --channel counter\nExample: benefit phase-out my-study --service HAD02 --channel counter --office CNW --show options --format csv\nExample: benefit phase-out my-study --set take-up=80% --show closing"
        )
        {
            tables.Study,
            service,
            channel,
            office,
            scenario,
            settings,
            tables.Show,
            tables.Format,
        };
        command.CheckTogether(parsed =>
        {
            var isChannel = parsed.GetValue(channel) is not null;
            if (isChannel != parsed.GetValue(service) is not null || (parsed.GetValue(office) is not null && !isChannel))
            {
                parsed.AddError("--service and --channel go together, and --office with both");
            }
        });
        command.SetAction(
            (parsed, token) =>
            {
                var target = parsed.GetValue(service) is { } code
                    ? new PhaseOutTarget(code, parsed.GetRequiredValue(channel)!, parsed.GetValue(office))
                    : null;
                return tables.Print(
                    parsed,
                    (runner, study) => runner.PhaseOut(study, target, Arguments.Choice(parsed, scenario, settings), token)
                );
            }
        );
        return command;
    }
}
