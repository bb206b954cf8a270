using System.CommandLine;
using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit whatif my-study --scenario slow-start</c>: what comes of other assumptions?</summary>
internal static class WhatIfCommand
{
    private static readonly string[] Tables = ["scenarios", "inputs", "pairs", "paths", "grid", "goals"];

    public static Command Create()
    {
        var folder = Arguments.Study();
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
        var show = new Option<string?>("--show") { Description = $"only one table: {string.Join(", ", Tables)}" };
        show.AcceptOnlyFromAmong(Tables);
        var format = Arguments.Format();
        var command = new Command(
            "whatif",
            "Appraise the initiatives again under other assumptions and hold the results beside the base: scenarios, a grid of values, or the value at which the answer turns.\nExample: benefit whatif my-study --scenario slow-start --scenario dear-staff\nExample: benefit whatif my-study --set staff-cost=1.05 --goal running-cost --view cash-only\nExample: benefit whatif my-study --vary displaced=0.5..1.5:5 --vary capital-cost=1..2:3 --show grid --format csv"
        )
        {
            folder,
            scenarios,
            settings,
            ranges,
            goals,
            view,
            show,
            format,
        };
        command.SetAction(
            (parsed, token) =>
                Task.FromResult(
                    Run(
                        parsed.GetRequiredValue(folder),
                        new WhatIfQuestion(
                            parsed.GetValue(scenarios) ?? [],
                            parsed.GetValue(settings) ?? [],
                            parsed.GetValue(ranges) ?? [],
                            parsed.GetValue(goals) ?? []
                        )
                        {
                            View = FlowView.Three.Single(one => one.Id == parsed.GetRequiredValue(view)),
                        },
                        parsed.GetValue(show),
                        parsed.GetRequiredValue(format),
                        token
                    )
                )
        );
        return command;
    }

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description };

    private static string Option(string table) =>
        table switch
        {
            "grid" => "--vary",
            "goals" => "--goal",
            _ => "--scenario or --set",
        };

    private static int Run(string folder, WhatIfQuestion question, string? show, string format, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study || runner.WhatIf(study, question, token) is not { } report)
        {
            return ExitCode.BadInput;
        }

        if (show is not null && report.Tables.All(table => table.Id != $"{report.Id}-{show}"))
        {
            Console.Error.WriteLine($"there is no table '{show}': ask for it with {Option(show)}");
            return ExitCode.BadInput;
        }

        Console.Write(ReportText.Of(report, show, format));
        return ExitCode.Done;
    }
}
