using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Reporting.Sections.Attribution;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit attribute my-study</c>: what would have come to the counters without each initiative?</summary>
internal static class AttributeCommand
{
    private const string Month = "month";
    private const string Week = "week";

    public static Command Create()
    {
        var folder = Arguments.Study();
        var initiative = new Option<string?>("--initiative") { Description = "only this one" };
        var show = new Option<string>("--show")
        {
            Description =
                "verdicts: displaced and induced volume and minutes; designs: all three designs side by side; periods: actual and counterfactual by month or week; persisting: what is left of campaigns and incentives, and what each added e-transaction cost",
            DefaultValueFactory = _ => AttributionTables.Ids[0],
        };
        var by = new Option<string?>("--by")
        {
            Description = "month or week: the periods of the series, in the place of what the study says of each initiative",
        };
        by.AcceptOnlyFromAmong(Month, Week);
        show.AcceptOnlyFromAmong([.. AttributionTables.Ids]);
        var format = Arguments.Format();
        var command = new Command(
            "attribute",
            "Estimate what traditional channels would have completed without each launched initiative, by interrupted time series, difference-in-differences and synthetic control, and give one verdict: effect, no evidence, or too little data. For internal use: small cells are not suppressed.\nExample: benefit attribute my-study\nExample: benefit attribute my-study --initiative hall-booking --show periods --format csv\nExample: benefit attribute my-study --by week"
        )
        {
            folder,
            initiative,
            by,
            show,
            format,
        };
        command.SetAction(
            (parsed, token) =>
                Task.FromResult(
                    Run(
                        parsed.GetRequiredValue(folder),
                        parsed.GetValue(initiative),
                        parsed.GetValue(by),
                        parsed.GetRequiredValue(show),
                        parsed.GetRequiredValue(format),
                        token
                    )
                )
        );
        return command;
    }

    private static int Run(string folder, string? initiative, string? by, string show, string format, CancellationToken token)
    {
        SeriesPeriod? series =
            by is null ? null
            : by == Week ? SeriesPeriod.Week
            : SeriesPeriod.Month;
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study || runner.Attribute(study, initiative, series, token) is not { } report)
        {
            return ExitCode.BadInput;
        }

        var table = report.Tables.Single(table => table.Id == $"attribution-{show}");
        if (table.Rows.Count == 0)
        {
            Console.Error.WriteLine(
                "nothing to show: no initiative here is a campaign or an incentive; give it 'kind: campaign' or 'kind: incentive'"
            );
            return ExitCode.BadInput;
        }

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
