using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Reporting;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit list metrics</c>: what there is to choose from.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("what") { Description = "metrics, reports or codes" };
        what.AcceptOnlyFromAmong("metrics", "reports", "codes");
        var command = new Command("list", "List the metrics, reports or diagnostic codes.\nExample: benefit list metrics") { what };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(what)));
        return command;
    }

    private static int Run(string what)
    {
        Console.Write(
            what switch
            {
                "metrics" => Table(
                    ["metric", "unit", "name", "definition"],
                    Catalog.Of<Metric>().OrderBy(metric => metric.Id, StringComparer.Ordinal).Select(Row)
                ),
                "reports" => Table(
                    ["report", "title", "標題"],
                    ReportTemplate.All.Select(template => new[] { template.Id, template.Title.English, template.Title.Chinese })
                ),
                _ => Table(["code", "name"], Codes()),
            }
        );
        return ExitCode.Done;
    }

    private static string[] Row(Metric metric) => [metric.Definition, metric.Unit.ToString(), metric.Name.English, metric.Formula.English];

    private static IEnumerable<string[]> Codes() =>
        typeof(DiagnosticCodes)
            .GetFields()
            .Select(field => new[] { (string)field.GetRawConstantValue()!, field.Name })
            .OrderBy(row => row[0], StringComparer.Ordinal);

    private static string Table(IReadOnlyList<string> headings, IEnumerable<string[]> rows) =>
        TextTable.Of(headings, [.. headings.Select(_ => false)], [.. rows]);
}
