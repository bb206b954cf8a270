using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Reporting.Export;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit benefits my-study</c>: the ledger, every dollar at its one place.</summary>
internal static class BenefitsCommand
{
    public static Command Create()
    {
        var folder = Arguments.Study();
        var format = Arguments.Format();
        var command = new Command(
            "benefits",
            "The benefits ledger: savings and deductions by initiative, year, category, status, disposition and evidence, with citizens' hours beside.\nExample: benefit benefits my-study --format csv"
        )
        {
            folder,
            format,
        };
        command.SetAction((parsed, token) => Task.FromResult(Run(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(format), token)));
        return command;
    }

    private static int Run(string folder, string format, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study || runner.Benefits(study, token) is not { } ledger)
        {
            return ExitCode.BadInput;
        }

        Console.Write(
            format switch
            {
                "csv" => LedgerExport.Csv(ledger),
                "json" => LedgerExport.Json(ledger, study.Currency),
                _ => LedgerTable.Of(ledger),
            }
        );
        return ledger.Refused.Count > 0 ? ExitCode.Refused : ExitCode.Done;
    }
}
