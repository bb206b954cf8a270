using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary>Arguments that several commands share.</summary>
internal static class Arguments
{
    /// <summary>The days that commands take, the last one included.</summary>
    public static readonly DateOnly Earliest = new(1900, 1, 1);

    public static readonly DateOnly Latest = new(2200, 1, 1);

    public static Argument<string> Study() =>
        new("study") { Description = "study folder, or the study.yaml in it", CustomParser = ParseStudy };

    /// <summary>A study is its folder; who names its file means the folder.</summary>
    public static string ParseStudy(ArgumentResult result)
    {
        var text = TextOf(result);
        return Path.GetFileName(text) != StudyReader.FileName || Directory.Exists(text) ? text
            : Path.GetDirectoryName(text) is { Length: > 0 } folder ? folder
            : ".";
    }

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
                var text = TextOf(result);
                if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
                {
                    return seed;
                }

                result.AddError($"--seed takes a whole number from 0, not '{Shortened.Of(text)}'");
                return null;
            },
        };

    /// <summary>A whole number of something, such as days.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="usual">Taken when the option is not given; null for none.</param>
    public static Option<int?> Whole(string name, string what, int least, int most, string description, int? usual = null)
    {
        var option = new Option<int?>(name)
        {
            Description = description,
            CustomParser = result =>
            {
                var text = TextOf(result);
                if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                {
                    if (least <= number && number <= most)
                    {
                        return number;
                    }
                }

                result.AddError(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name} takes a number of {what} from {least:#,0} to {most:#,0}, not '{Shortened.Of(text)}'"
                    )
                );
                return null;
            },
        };
        if (usual is not null)
        {
            option.DefaultValueFactory = _ => usual;
        }

        return option;
    }

    /// <summary>An amount of money or another plain number.</summary>
    public static Option<decimal?> Amount(string name, string description) =>
        new(name)
        {
            Description = description,
            CustomParser = result =>
            {
                var text = TextOf(result);
                const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
                if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var amount))
                {
                    return amount;
                }

                result.AddError($"{name} takes an amount such as 1200 or 12.50, not '{Shortened.Of(text)}'");
                return null;
            },
        };

    public static DateOnly? ParseDay(ArgumentResult result)
    {
        var text = TextOf(result);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            result.AddError($"'{Shortened.Of(text)}' is not a day such as 2005-04-01");
            return null;
        }

        return IsInRange(day, result) ? day : null;
    }

    public static Period? ParseWindow(ArgumentResult result)
    {
        var text = TextOf(result);
        if (PeriodText.Read(text) is not { } window)
        {
            result.AddError($"'{Shortened.Of(text)}' is not a window such as 2004-04-01..2005-04-01, whose end is not included");
            return null;
        }

        return IsInRange(window.From, result) && IsInRange(window.Until, result) ? window : null;
    }

    /// <summary>Adds a check of what was given to a command as a whole.</summary>
    public static void CheckTogether(this Command command, Action<CommandResult> check) =>
        command.Validators.Add(result =>
        {
            try
            {
                check(result);
            }
            catch (InvalidOperationException)
            {
                // The library asks a command before its options, and throws for a value that cannot be read. It says
                // right after what is wrong with the value, and that comes first.
            }
        });

    /// <summary>What stands after an option; empty where nothing does.</summary>
    public static string TextOf(ArgumentResult result) => result.Tokens.Count == 1 ? result.Tokens[0].Value : "";

    /// <summary>No day of a study lies further away, and beyond the calendar's ends nothing can be computed.</summary>
    private static bool IsInRange(DateOnly day, ArgumentResult result)
    {
        if (Earliest <= day && day <= Latest)
        {
            return true;
        }

        result.AddError(
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{day:yyyy-MM-dd}' is too far away; allowed: days from {Earliest:yyyy-MM-dd} to {Latest:yyyy-MM-dd}"
            )
        );
        return false;
    }
}
