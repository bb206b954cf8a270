using System.CommandLine;
using BenefitAnalyzer.Funding.Portfolio;
using BenefitAnalyzer.Reporting.Sections.Funding;
using BenefitAnalyzer.Studies.Bids;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit portfolio my-study</c>: what should be funded, in which scope and from when?</summary>
internal static class PortfolioCommand
{
    public static Command Create()
    {
        var objective = new Option<string?>("--objective")
        {
            Description =
                "what the choice is to be best in, in place of the study's own: net-present-value, realisable-savings, worst-draws (mean of its worst draws) or percentile",
        };
        objective.AcceptOnlyFromAmong([.. PortfolioQuestion.Objectives.Select(own => own.Word)]);
        var ceiling = new Option<string?>("--ceiling")
        {
            Description = "name of the ceiling that the table 'budget' makes smaller and larger (default: the first)",
        };
        var tables = new ShownTables(
            "summary; chosen: what is funded; dropped: what is not, and why; ceilings: use and price of each; rules: the same of ceilings on single projects and of shares of departments; budget: the best choice by size of a ceiling; hours: net government cost against citizens' hours. Without it, all, and 'summary' as CSV or JSON",
            PortfolioTables.Ids
        );
        var (scenario, settings) = (Arguments.Scenario(), Arguments.Settings());
        var command = new Command(
            "portfolio",
            "Choose initiatives, scopes and start years under ceilings, department shares, prerequisites, exclusions and bundles (tables 'bids', 'bid_amounts', 'ceilings', 'department_shares'), proved to be the best or with the gap, and say why each of the others is not funded.\nExample: benefit portfolio my-study\nExample: benefit portfolio my-study --objective worst-draws --show dropped\nExample: benefit portfolio my-study --scenario slow-take-up --set ceiling=90%"
        )
        {
            tables.Study,
            objective,
            ceiling,
            scenario,
            settings,
            tables.Show,
            tables.Format,
        };
        command.SetAction(
            (parsed, token) =>
                tables.Print(
                    parsed,
                    (runner, study) =>
                        runner.Portfolio(
                            study,
                            new PortfolioQuestion(ObjectiveOf(parsed.GetValue(objective)), parsed.GetValue(ceiling)),
                            Arguments.Choice(parsed, scenario, settings),
                            token
                        )
                )
        );
        return command;
    }

    private static FundingObjective? ObjectiveOf(string? word) =>
        word is null ? null : PortfolioQuestion.Objectives.Single(own => own.Word == word).Objective;
}
