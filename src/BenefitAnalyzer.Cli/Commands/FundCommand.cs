using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Reporting.Sections.Funding;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit fund my-study</c>: what becomes of the same initiatives under each way to pay for them?</summary>
internal static class FundCommand
{
    public static Command Create()
    {
        var folder = Arguments.Study();
        var show = new Option<string?>("--show")
        {
            Description =
                "comparison: mechanisms beside each other; recommendation: every test of the rule; funded: what each funds, and why not; cash: of vote, envelopes or fund by year; lending: advances and repayments; operators: their return, walk-away volume and what happens at contract end; operator-cash. Without it, all, and 'comparison' as CSV or JSON",
        };
        show.AcceptOnlyFromAmong([.. MechanismTables.Ids]);
        var (scenario, settings) = (Arguments.Scenario(), Arguments.Settings());
        var format = Arguments.Format();
        var command = new Command(
            "fund",
            "Compare the funding mechanisms of the study ('mechanisms:' under 'funding:') on the same initiatives and draws: central block vote, departmental envelopes, invest-to-save fund, operator with a fee per transaction, revenue share by cluster. What gets funded, what it is worth, cash by year, who bears the downside, what departments keep, the operator's own side, and a recommendation by a written rule.\nExample: benefit fund my-study\nExample: benefit fund my-study --show operators --format csv\nExample: benefit fund my-study --set ceiling=90% --set volume=1.1"
        )
        {
            folder,
            scenario,
            settings,
            show,
            format,
        };
        command.SetAction(
            (parsed, token) =>
                Task.FromResult(
                    Run(
                        parsed.GetRequiredValue(folder),
                        Arguments.Choice(parsed, scenario, settings),
                        parsed.GetValue(show),
                        parsed.GetRequiredValue(format),
                        token
                    )
                )
        );
        return command;
    }

    private static int Run(string folder, ScenarioChoice choice, string? show, string format, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study || runner.Fund(study, choice, token) is not { } report)
        {
            return ExitCode.BadInput;
        }

        Console.Write(ReportText.Of(report, show, format));
        return ExitCode.Done;
    }
}
