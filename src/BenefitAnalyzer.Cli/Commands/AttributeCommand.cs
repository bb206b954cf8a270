using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Reporting.Sections.Attribution;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit attribute my-study</c>: what would have come to the counters without each initiative?</summary>
internal static class AttributeCommand
{
    public static Command Create()
    {
        var folder = Arguments.Study();
        var initiative = new Option<string?>("--initiative") { Description = "only this one" };
        var show = new Option<string>("--show")
        {
            Description =
                "verdicts: displaced and induced volume and minutes; designs: all three designs side by side; months: actual and counterfactual",
            DefaultValueFactory = _ => AttributionTables.Ids[0],
        };
        show.AcceptOnlyFromAmong([.. AttributionTables.Ids]);
        var format = Arguments.Format();
        var command = new Command(
            "attribute",
            "Estimate what traditional channels would have completed without each launched initiative, by interrupted time series, difference-in-differences and synthetic control, and give one verdict: effect, no evidence, or too little data. For internal use: small cells are not suppressed.\nExample: benefit attribute my-study\nExample: benefit attribute my-study --initiative hall-booking --show months --format csv"
        )
        {
            folder,
            initiative,
            show,
            format,
        };
        command.SetAction(
            (parsed, token) =>
                Task.FromResult(
                    Run(
                        parsed.GetRequiredValue(folder),
                        parsed.GetValue(initiative),
                        parsed.GetRequiredValue(show),
                        parsed.GetRequiredValue(format),
                        token
                    )
                )
        );
        return command;
    }

    private static int Run(string folder, string? initiative, string show, string format, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study || runner.Attribute(study, initiative, token) is not { } report)
        {
            return ExitCode.BadInput;
        }

        var table = report.Tables.Single(table => table.Id == $"attribution-{show}");
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
