using System.CommandLine;
using BenefitAnalyzer.Reporting.Sections.Contracts;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit contract my-study</c>: for how long should a contract be extended?</summary>
internal static class ContractCommand
{
    public static Command Create()
    {
        var contract = new Option<string?>("--contract") { Description = "only this one" };
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description =
                "day of the decision, such as 2007-06-30, which must not be after the option's notice date; the last day of the study's period without it",
            CustomParser = Arguments.ParseDay,
        };
        var tables = new ShownTables(
            "best: the choice of least expected cost; choices: every length of extension. Without it, both, and 'best' as CSV or JSON",
            ContractEndTables.Ids
        );
        var (scenario, settings) = (Arguments.Scenario(), Arguments.Settings());
        var command = new Command(
            "contract",
            "Find what to do when a contract ends: extend it by 0 to 24 months, wholly or in part, then re-tender or tender by clusters, with the probability, length and cost of an interruption from the dates of the milestones, and the gap probability at which extending wins. The study need not be loaded.\nExample: benefit contract my-study\nExample: benefit contract my-study --as-of 2007-06-30 --show choices --format csv\nExample: benefit contract my-study --set delay=0.5 --set running-cost=1.1"
        )
        {
            tables.Study,
            contract,
            asOf,
            scenario,
            settings,
            tables.Show,
            tables.Format,
        };
        command.SetAction(
            (parsed, _) =>
                tables.Print(
                    parsed,
                    (runner, study) =>
                        runner.ContractEnds(
                            study,
                            parsed.GetValue(contract),
                            parsed.GetValue(asOf),
                            Arguments.Choice(parsed, scenario, settings)
                        )
                )
        );
        return command;
    }
}
