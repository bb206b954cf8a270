using System.CommandLine;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Reporting.Sections.WhatIf;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.WhatIf.Simulations;
using BenefitAnalyzer.WhatIf.Uncertainty;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit sensitivity my-study</c>: how sure is the appraisal, and what should be measured next?</summary>
internal static class SensitivityCommand
{
    private const int MostDraws = 16_777_216;

    public static Command Create()
    {
        var scenario = new Option<string?>("--scenario")
        {
            Description = "name or file of a scenario on which the assumptions stand (default: the base)",
        };
        var initiative = new Option<string?>("--initiative")
        {
            Description = "the initiative of which tornado and shares are told (default: all together)",
        };
        var draws = Arguments.Whole(
            "--draws",
            "draws",
            1,
            MostDraws,
            "at least so many draws; sixteen scramblings of a power of two (default: the study's own, else 4,096)"
        );
        var precision = new Option<string?>("--precision")
        {
            Description =
                "double the draws until the 95% interval of every mean (with --initiative: of its mean) is at most so far on either side: 0.5% of the mean, or an amount such as 5000 (default: the study's own, else none)",
        };
        precision.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && StopRule.Parse(text) is null)
            {
                result.AddError(
                    $"--precision takes a share of the mean such as 0.5% or an amount such as 5000, not '{Shortened.Of(text)}'"
                );
            }
        });
        var sampling = new Option<string?>("--sampling")
        {
            Description =
                "numbers of the draws: sobol (scrambled Sobol points), lhs (Latin hypercubes) or plain (independent random numbers) (default: the study's own, else sobol)",
        };
        sampling.AcceptOnlyFromAmong([.. DrawSettings.Methods.Select(method => method.Word)]);
        var seed = Arguments.Seed("seed of the draws (default: the study's own)");
        var tables = new ShownTables(
            "distribution: percentiles of the net present value; curve: more of them, to be drawn; fan: percentiles of the cumulative net benefit by year; break-even: its probability by year; tornado: one assumption at a time; shares: Sobol indices; measure-next: what knowing is worth beside what it costs; precision: draws made and the error left. Without it, a table of each, and 'distribution' as CSV or JSON",
            UncertaintyTables.Ids
        );
        var command = new Command(
            "sensitivity",
            "Draw what the study does not know for sure (table 'levers') and say how sure its appraisal is, which assumptions matter, and which to measure next. The same seed gives the same bytes; random numbers of each assumption are kept in levers.lock.\nExample: benefit sensitivity my-study\nExample: benefit sensitivity my-study --initiative hall-booking --show measure-next\nExample: benefit sensitivity my-study --precision 0.5% --show precision"
        )
        {
            tables.Study,
            scenario,
            initiative,
            draws,
            precision,
            sampling,
            seed,
            tables.Show,
            tables.Format,
        };
        command.SetAction(
            (parsed, token) =>
                tables.Print(
                    parsed,
                    (runner, study) =>
                    {
                        var usual = UncertaintyQuestion.OfReport(study);
                        var question = usual with
                        {
                            Scenario = parsed.GetValue(scenario),
                            Initiative = parsed.GetValue(initiative),
                            Draws = parsed.GetValue(draws) ?? usual.Draws,
                            Method = MethodOf(parsed.GetValue(sampling)) ?? usual.Method,
                            Seed = parsed.GetValue(seed),
                            Until = parsed.GetValue(precision) is { } text ? StopRule.Parse(text) : usual.Until,
                        };
                        return runner.Sensitivity(study, question, token);
                    }
                )
        );
        return command;
    }

    private static DrawMethod? MethodOf(string? word) =>
        word is null ? null : DrawSettings.Methods.Single(method => method.Word == word).Method;
}
