using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Costs.Figures;
using BenefitAnalyzer.Reporting.Export;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit costs my-study --by channel</c>: what a transaction costs, and what keeping two channels costs.</summary>
internal static class CostsCommand
{
    public static Command Create()
    {
        var folder = Arguments.Study();
        var show = new Option<string>("--show")
        {
            Description = "unit-cost, dual-provision, shared-services or resources",
            DefaultValueFactory = _ => CostViews.All[0],
        };
        show.AcceptOnlyFromAmong([.. CostViews.All]);
        var by = new Option<string>("--by")
        {
            Description = $"dimensions of unit cost, separated by commas: {string.Join(", ", CostGroups.Dimensions)}",
            DefaultValueFactory = _ => "channel",
        };
        var time = new Option<string>("--time")
        {
            Description = string.Join(", ", CostViews.Times),
            DefaultValueFactory = _ => CostViews.Times[0],
        };
        time.AcceptOnlyFromAmong([.. CostViews.Times]);
        var format = Arguments.Format();
        var command = new Command(
            "costs",
            "Show what transactions cost. For internal use: small cells are not suppressed.\nExample: benefit costs my-study --by channel\nExample: benefit costs my-study --show dual-provision"
        )
        {
            folder,
            show,
            by,
            time,
            format,
        };
        command.Validators.Add(result =>
        {
            var names = Names(result.GetValue(by));
            foreach (var unknown in names.Where(name => !CostGroups.Dimensions.Contains(name)))
            {
                result.AddError($"'{unknown}' is not a dimension of costs; there are {string.Join(", ", CostGroups.Dimensions)}");
            }

            foreach (var twice in names.GroupBy(name => name).Where(same => same.Skip(1).Any()))
            {
                result.AddError($"'{twice.Key}' is asked for twice; once is enough");
            }
        });
        command.SetAction(
            (parsed, token) =>
                Task.FromResult(
                    Run(
                        parsed.GetRequiredValue(folder),
                        parsed.GetRequiredValue(show),
                        Names(parsed.GetValue(by)),
                        parsed.GetRequiredValue(time),
                        parsed.GetRequiredValue(format),
                        token
                    )
                )
        );
        return command;
    }

    private static int Run(string folder, string show, string[] by, string time, string format, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study || runner.Costs(study, show, time, by, token) is not { } grid)
        {
            return ExitCode.BadInput;
        }

        Console.Write(
            format switch
            {
                "csv" => FigureGridExport.Csv(grid),
                "json" => FigureGridExport.Json(grid),
                _ => FigureGridTable.Of(grid, study.Currency),
            }
        );
        return ExitCode.Done;
    }

    private static string[] Names(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
