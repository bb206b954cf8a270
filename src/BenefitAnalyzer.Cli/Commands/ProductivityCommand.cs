using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Reporting.Sections.Productivity;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit productivity my-study</c>: output, input and productivity by fiscal year, and what changed costs.</summary>
internal static class ProductivityCommand
{
    public static Command Create()
    {
        var folder = Arguments.Study();
        var show = new Option<string>("--show")
        {
            Description =
                "indices of output, input and productivity; cost-change: why the year's needs cost more or less than at last year's unit costs; unit-cost-change: the same for a resolved need of each service",
            DefaultValueFactory = _ => ProductivityTables.Ids[0],
        };
        show.AcceptOnlyFromAmong([.. ProductivityTables.Ids]);
        var format = Arguments.Format();
        var command = new Command(
            "productivity",
            "Compare cost-weighted output with staff minutes and deflated cost, for all services and by department, initiative and service, and split changes of cost into channel mix, efficiency, prices and volume. For internal use: small cells are not suppressed.\nExample: benefit productivity my-study\nExample: benefit productivity my-study --show cost-change --format csv"
        )
        {
            folder,
            show,
            format,
        };
        command.SetAction(
            (parsed, token) =>
                Task.FromResult(Run(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(show), parsed.GetRequiredValue(format), token))
        );
        return command;
    }

    private static int Run(string folder, string show, string format, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study || runner.Productivity(study, token) is not { } report)
        {
            return ExitCode.BadInput;
        }

        var table = report.Tables.Single(table => table.Id == $"productivity-{show}");
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
