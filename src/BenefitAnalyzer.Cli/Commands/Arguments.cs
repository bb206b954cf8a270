using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary>Arguments that several commands share.</summary>
internal static class Arguments
{
    public static Argument<string> Study() => new("study") { Description = "study folder, which holds study.yaml" };

    public static Option<string> Format()
    {
        var format = new Option<string>("--format") { Description = "table, csv or json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        return format;
    }

    public static Option<string?> Scenario() =>
        new("--scenario") { Description = "name of a scenario in STUDY/scenarios, or a file (default: the base)" };

    public static Option<string[]> Settings() =>
        new("--set") { Description = "a lever with a value on top, such as volume=1.1 or take-up@hall-booking=70%; may be repeated" };

    /// <summary>The assumptions that a command is asked under.</summary>
    public static ScenarioChoice Choice(ParseResult parsed, Option<string?> scenario, Option<string[]> settings) =>
        new(parsed.GetValue(scenario), parsed.GetValue(settings) ?? []);

    /// <summary>A seed of random numbers: a whole number from 0.</summary>
    public static Option<ulong?> Seed(string description) =>
        new("--seed")
        {
            Description = description,
            CustomParser = result =>
            {
                var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
                {
                    return seed;
                }

                result.AddError($"'--seed' takes a whole number from 0, not '{text}'.");
                return null;
            },
        };

    public static DateOnly? ParseDay(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"'{text}' is not a day such as 2005-04-01");
        return null;
    }
}
