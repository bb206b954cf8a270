using System.CommandLine;
using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit whatif my-study --scenario slow-take-up</c>: what comes of other assumptions?</summary>
internal static class WhatIfCommand
{
    private static readonly string[] Ids = ["scenarios", "inputs", "pairs", "paths", "grid", "goals"];

    public static Command Create()
    {
        var scenarios = Many("--scenario", "name of a scenario in STUDY/scenarios, or a file; may be repeated (default: all of the study)");
        var settings = Many("--set", "a lever with a value on top, such as staff-cost=1.05 or take-up@hall-booking=70%; may be repeated");
        var ranges = Many("--vary", "a lever over a range, such as take-up@hall-booking=0.4..0.9:6; several make a grid");
        var goals = Many("--goal", "a lever of which the value is sought at which the net present value is 0; may be repeated");
        var view = new Option<string>("--view")
        {
            Description = $"what is counted where a value is sought: {string.Join(", ", FlowView.Three.Select(one => one.Id))}",
            DefaultValueFactory = _ => FlowView.All.Id,
        };
        view.AcceptOnlyFromAmong([.. FlowView.Three.Select(one => one.Id)]);
        var tables = new ShownTables($"only one table: {string.Join(", ", Ids)}", Ids);
        var command = new Command(
            "whatif",
            "Appraise the initiatives again under other assumptions and hold the results beside the base: scenarios, a grid of values, or the value at which the answer turns.\nExample: benefit whatif my-study --scenario slow-take-up --scenario late-and-dear\nExample: benefit whatif my-study --set staff-cost=1.05 --goal running-cost --view cash-only\nExample: benefit whatif my-study --vary displaced=0.5..1.5:5 --vary capital-cost=1..2:3 --show grid --format csv"
        )
        {
            tables.Study,
            scenarios,
            settings,
            ranges,
            goals,
            view,
            tables.Show,
            tables.Format,
        };
        command.CheckTogether(parsed =>
        {
            foreach (var (table, option) in new (string, Option)[] { ("grid", ranges), ("goals", goals) })
            {
                if (parsed.GetValue(tables.Show) == table && parsed.GetResult(option) is null)
                {
                    parsed.AddError($"--show {table} goes with {option.Name}");
                }
            }
        });
        command.SetAction(
            (parsed, token) =>
                tables.Print(
                    parsed,
                    (runner, study) =>
                    {
                        var question = new WhatIfQuestion(
                            parsed.GetValue(scenarios) ?? [],
                            parsed.GetValue(settings) ?? [],
                            parsed.GetValue(ranges) ?? [],
                            parsed.GetValue(goals) ?? []
                        )
                        {
                            View = FlowView.Three.Single(one => one.Id == parsed.GetRequiredValue(view)),
                        };
                        return runner.WhatIf(study, question, token) is { } report ? WithTable(report, parsed.GetValue(tables.Show)) : null;
                    }
                )
        );
        return command;
    }

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description };

    /// <summary>The report, if it has the table; null where the study has no scenarios and none was asked for, which is said.</summary>
    private static Report? WithTable(Report report, string? show)
    {
        if (show is null || report.Tables.Any(table => table.Id == $"{report.Id}-{show}"))
        {
            return report;
        }

        Terminal.Report(
            Diagnostic.Error(
                DiagnosticCodes.ScenarioNotFound,
                null,
                null,
                $"there is no table '{show}', since there is no scenario: ask for one with --scenario or --set"
            )
        );
        return null;
    }
}
