using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Growth;
using BenefitAnalyzer.Reporting.Export;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit metrics my-study --metric take-up/A --by month,service</c>: one line for each group.</summary>
internal static class MetricsCommand
{
    public static Command Create()
    {
        var folder = Arguments.Study();
        var query = new QueryOptions();
        var format = Arguments.Format();
        var command = new Command(
            "metrics",
            "Compute a metric. For internal use: small cells are not suppressed.\nExample: benefit metrics my-study --metric take-up/A --by month\nExample: benefit metrics my-study --metric volume/completed --growth-from 2004-04-01..2005-04-01 --growth-to 2005-04-01..2006-04-01"
        )
        {
            folder,
            format,
        };
        foreach (var option in query.All)
        {
            command.Add(option);
        }

        command.CheckTogether(query.Validate);
        command.SetAction(
            (parsed, token) =>
                Task.FromResult(
                    query.ReadGrowth(parsed) is { } growth
                        ? RunGrowth(parsed.GetRequiredValue(folder), growth, parsed.GetRequiredValue(format), token)
                        : Run(parsed.GetRequiredValue(folder), query.Read(parsed), parsed.GetRequiredValue(format), token)
                )
        );
        return command;
    }

    private static int RunGrowth(string folder, GrowthQuery query, string format, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study || runner.Growth(study, query, token) is not { Rows.Count: > 0 } result)
        {
            return ExitCode.BadInput;
        }

        Console.Write(
            format switch
            {
                "csv" => GrowthExport.Csv(result),
                "json" => GrowthExport.Json(result),
                _ => GrowthTable.Of(result, study),
            }
        );
        return ExitCode.Done;
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
