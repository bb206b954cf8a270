using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Reporting.Export;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit metrics my-study --metric take-up/A --by month,service</c>: one line for each group.</summary>
internal static class MetricsCommand
{
    public static Command Create()
    {
        var folder = Arguments.Study();
        var query = new QueryOptions();
        var format = new Option<string>("--format") { Description = "table, csv or json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        var command = new Command(
            "metrics",
            "Compute a metric. For internal use: small cells are not suppressed.\nExample: benefit metrics my-study --metric take-up/A --by month"
        )
        {
            folder,
            format,
        };
        foreach (var option in query.All)
        {
            command.Add(option);
        }

        command.SetAction(
            (parsed, token) =>
                Task.FromResult(Run(parsed.GetRequiredValue(folder), query.Read(parsed), parsed.GetRequiredValue(format), token))
        );
        return command;
    }

    private static int Run(string folder, MetricQuery query, string format, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study || runner.Metrics(study, query, token) is not { } result)
        {
            return ExitCode.BadInput;
        }

        if (result.Diagnostics.Any(found => found.Severity == Severity.Error))
        {
            return ExitCode.BadInput; // said on standard error; an empty table would look like an answer
        }

        Console.Write(
            format switch
            {
                "csv" => MetricExport.Csv(result),
                "json" => MetricExport.Json(result),
                _ => MetricTable.Of(result, study.Currency),
            }
        );
        return ExitCode.Done;
    }
}
