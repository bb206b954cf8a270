using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Reporting.Export;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit benefits my-study</c>: the ledger, every dollar at its one place.</summary>
internal static class BenefitsCommand
{
    private const string Ledger = "ledger";
    private const string Forecasts = "forecasts";

    public static Command Create()
    {
        var folder = Arguments.Study();
        var show = new Option<string>("--show")
        {
            Description =
                "ledger: what was measured, claimed and spent; forecasts: what initiatives that are not live may displace, from comparable ones",
            DefaultValueFactory = _ => Ledger,
        };
        show.AcceptOnlyFromAmong(Ledger, Forecasts);
        var format = Arguments.Format();
        var command = new Command(
            "benefits",
            "The benefits ledger: savings and deductions by initiative, year, category, status, disposition and evidence, with citizens' hours beside. Initiatives before their launch have forecasts, which are no part of it.\nExample: benefit benefits my-study --format csv\nExample: benefit benefits my-study --show forecasts"
        )
        {
            folder,
            show,
            format,
        };
        command.SetAction(
            (parsed, token) =>
                Task.FromResult(
                    parsed.GetRequiredValue(show) == Forecasts
                        ? RunForecasts(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(format), token)
                        : Run(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(format), token)
                )
        );
        return command;
    }

    private static int RunForecasts(string folder, string format, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study || runner.Forecasts(study, token) is not { } report)
        {
            return ExitCode.BadInput;
        }

        Console.Write(ReportText.Of(report, null, format));
        return ExitCode.Done;
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
