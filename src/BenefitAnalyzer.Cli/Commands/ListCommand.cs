using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit list metrics</c>: what there is to choose from.</summary>
internal static class ListCommand
{
    private const string Targets = "targets";
    private const string Controls = "controls";
    private const string Corrections = "corrections";
    private const string Flagged = "flagged";
    private const string Quoted = "quoted";
    private static readonly string[] OfStudies = [Targets, Controls, Corrections, Flagged, Quoted];

    public static Command Create()
    {
        var what = new Argument<string>("what")
        {
            Description =
                "metrics, definitions of computed figures, reports or codes; targets, controls, corrections, flagged transactions or quoted figures of a study",
        };
        what.AcceptOnlyFromAmong(["metrics", "definitions", "reports", "codes", .. OfStudies]);
        var study = new Argument<string?>("study")
        {
            Description = "study folder, for what is known of one study",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "list",
            "List the metrics, definitions, reports or diagnostic codes, or how a study's targets and control totals stand and which records were corrected or flagged, and what papers quote beside what is computed.\nExample: benefit list metrics\nExample: benefit list targets my-study"
        )
        {
            what,
            study,
        };
        command.CheckTogether(result =>
        {
            if (OfStudies.Contains(result.GetValue(what)) && result.GetValue(study) is null)
            {
                result.AddError($"'benefit list {result.GetValue(what)}' needs a study folder");
            }
        });
        command.SetAction(
            (parsed, token) =>
                Task.FromResult(
                    OfStudies.Contains(parsed.GetRequiredValue(what))
                        ? RunOf(parsed.GetRequiredValue(what), parsed.GetValue(study)!, token)
                        : Run(parsed.GetRequiredValue(what))
                )
        );
        return command;
    }

    private static int RunOf(string what, string folder, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study)
        {
            return ExitCode.BadInput;
        }

        var text = what switch
        {
            Targets => runner.Targets(study, token) is { } targets ? TargetTable.Of(targets, study) : null,
            Controls => runner.Controls(study, token) is { } controls ? ControlTable.Of(controls) : null,
            Quoted => runner.Published(study, token) is { } published ? PublishedTable.Of(published, study.Currency) : null,
            Flagged => runner.Flagged(study, token) is { } flagged ? FlaggedTable.Of(flagged) : null,
            _ => runner.Corrections(study, token) is { } corrections ? CorrectionTable.Of(corrections) : null,
        };
        if (text is null)
        {
            return ExitCode.BadInput;
        }

        Console.Write(text);
        return ExitCode.Done;
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
                "definitions" => Table(
                    ["definition", "unit", "name", "meaning"],
                    Catalog
                        .Of<FigureFamily>()
                        .SelectMany(family => family.Definitions)
                        .OrderBy(definition => definition.Id, StringComparer.Ordinal)
                        .Select(definition =>
                            new[]
                            {
                                $"{definition.Id}@{definition.Version}",
                                definition.Unit.ToString(),
                                definition.Name.English,
                                definition.Formula.English,
                            }
                        )
                ),
                "reports" => Table(
                    ["report", "about", "title", "標題"],
                    ReportTemplate.All.Select(template =>
                        new[]
                        {
                            template.Id,
                            template.IsOfOneInitiative ? "one initiative" : "the study",
                            template.Title.English,
                            template.Title.Chinese,
                        }
                    )
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
