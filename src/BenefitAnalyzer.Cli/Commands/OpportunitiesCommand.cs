using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Reporting.Export;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit opportunities my-study</c>: what each service could still yield, the most first.</summary>
internal static class OpportunitiesCommand
{
    public static Command Create()
    {
        var folder = Arguments.Study();
        var format = Arguments.Format();
        var command = new Command(
            "opportunities",
            "Rank services by what they could still yield if take-up rose to what comparable services reached: cost that could be avoided in whole steps of capacity, less added cost and what the move would cost. For internal use: small cells are not suppressed.\nExample: benefit opportunities my-study\nExample: benefit opportunities my-study --format csv"
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
        if (runner.Check(folder) is not { } study || runner.Opportunities(study, token) is not { } report)
        {
            return ExitCode.BadInput;
        }

        var table = report.Tables.Single();
        Console.Write(
            format switch
            {
                "csv" => TableExport.Csv(table),
                "json" => TableExport.Json(report, table),
                _ => ReportTableText.Of(table, study.Currency),
            }
        );
        return ExitCode.Done;
    }
}
