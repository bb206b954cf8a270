using System.CommandLine;
using BenefitAnalyzer.Reporting.Sections.Funding;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit fund my-study</c>: what becomes of the same initiatives under each way to pay for them?</summary>
internal static class FundCommand
{
    public static Command Create()
    {
        var tables = new ShownTables(
            "comparison: mechanisms beside each other; recommendation: every test of the rule; funded: what each funds, and why not; cash: of vote, envelopes or fund by year; lending: advances and repayments; operators: their return, walk-away volume and what happens at contract end; operator-cash. Without it, all, and 'comparison' as CSV or JSON",
            MechanismTables.Ids
        );
        var (scenario, settings) = (Arguments.Scenario(), Arguments.Settings());
        var command = new Command(
            "fund",
            "Compare the funding mechanisms of the study ('mechanisms:' under 'funding:') on the same initiatives and draws: central block vote, departmental envelopes, invest-to-save fund, operator with a fee per transaction, revenue share by cluster. What gets funded, what it is worth, cash by year, who bears the downside, what departments keep, the operator's own side, and a recommendation by a written rule.\nExample: benefit fund my-study\nExample: benefit fund my-study --show operators --format csv\nExample: benefit fund my-study --set ceiling=90% --set volume=1.1"
        )
        {
            tables.Study,
            scenario,
            settings,
            tables.Show,
            tables.Format,
        };
        command.SetAction(
            (parsed, token) =>
                tables.Print(parsed, (runner, study) => runner.Fund(study, Arguments.Choice(parsed, scenario, settings), token))
        );
        return command;
    }
}
