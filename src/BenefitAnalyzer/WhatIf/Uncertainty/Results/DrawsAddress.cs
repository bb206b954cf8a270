using System.Globalization;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.WhatIf.Uncertainty.Results;

/// <summary>What tells figures of other draws than those of reports from these: scenario, draws and seed stand at the end of their addresses.</summary>
internal static class DrawsAddress
{
    private const string ScenarioKey = "scenario";
    private const string DrawsKey = "draws";
    private const string SeedKey = "seed";

    /// <summary>The end of an address, such as <c>&amp;draws=16384</c>; empty for what reports print.</summary>
    public static string Of(StudyUncertainty uncertainty, UncertaintyQuestion question, Study study)
    {
        var settings = uncertainty.Result.Settings;
        (string Name, string? Value)[] keys =
        [
            (ScenarioKey, question.Scenario is { } name ? Uri.EscapeDataString(name) : null),
            (DrawsKey, settings.Draws == StudyUncertainty.DrawsOfReport ? null : settings.Draws.ToString(CultureInfo.InvariantCulture)),
            (SeedKey, settings.Seed == study.Seed ? null : settings.Seed.ToString(CultureInfo.InvariantCulture)),
        ];
        return string.Concat(keys.Where(key => key.Value is not null).Select(key => $"&{key.Name}={key.Value}"));
    }

    /// <summary>The address without its end, and what the end asks; null where it has none, or one that nobody can answer.</summary>
    public static (string Address, UncertaintyQuestion? Question) Read(string address)
    {
        var parts = address.Split('&').Select(part => part.Split('=', 2)).ToList();
        string? Value(string name) => parts.Find(part => part.Length == 2 && part[0] == name)?[1];

        var (scenario, draws, seed) = (Value(ScenarioKey), Value(DrawsKey), Value(SeedKey));
        var question = UncertaintyQuestion.OfReport;
        if (
            (scenario ?? draws ?? seed) is null
            || !int.TryParse(draws ?? $"{question.Draws}", NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || !ulong.TryParse(seed ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            return (address, null);
        }

        var plain = parts.Where(part => part[0] is not (ScenarioKey or DrawsKey or SeedKey)).Select(part => string.Join('=', part));
        return (
            string.Join('&', plain),
            question with
            {
                Scenario = scenario is null ? null : Uri.UnescapeDataString(scenario),
                Draws = count,
                Seed = seed is null ? null : number,
            }
        );
    }
}
