using System.Globalization;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;

namespace BenefitAnalyzer.WhatIf.Uncertainty.Results;

/// <summary>What tells figures of other draws than those of reports from these: scenario, draws, sampling and seed stand at the end of their addresses.</summary>
internal static class DrawsAddress
{
    private const string ScenarioKey = "scenario";
    private const string DrawsKey = "draws";
    private const string SamplingKey = "sampling";
    private const string SeedKey = "seed";

    /// <summary>The end of an address, such as <c>&amp;draws=16384</c>; empty for what reports print.</summary>
    public static string Of(StudyUncertainty uncertainty, UncertaintyQuestion question, Study study)
    {
        var (settings, usual) = (uncertainty.Result.Settings, UncertaintyQuestion.OfReport(study));
        var isUsual = question.Until == usual.Until && question.Draws == usual.Draws;
        (string Name, string? Value)[] keys =
        [
            (ScenarioKey, question.Scenario is { } name ? Uri.EscapeDataString(name) : null),
            (DrawsKey, isUsual ? null : settings.Draws.ToString(CultureInfo.InvariantCulture)),
            (SamplingKey, question.Method == usual.Method ? null : DrawSettings.WordOf(question.Method)),
            (SeedKey, settings.Seed == study.Seed ? null : settings.Seed.ToString(CultureInfo.InvariantCulture)),
        ];
        return string.Concat(keys.Where(key => key.Value is not null).Select(key => $"&{key.Name}={key.Value}"));
    }

    /// <summary>The address without its end, and what the end asks; null where it has none, or one that nobody can answer.</summary>
    public static (string Address, UncertaintyQuestion? Question) Read(string address, Study study)
    {
        var parts = address.Split('&').Select(part => part.Split('=', 2)).ToList();
        string? Value(string name) => parts.Find(part => part.Length == 2 && part[0] == name)?[1];

        var (scenario, draws, sampling, seed) = (Value(ScenarioKey), Value(DrawsKey), Value(SamplingKey), Value(SeedKey));
        var question = UncertaintyQuestion.OfReport(study);
        var methods = DrawSettings.Methods.Where(own => own.Word == (sampling ?? DrawSettings.WordOf(question.Method))).ToList();
        if (
            (scenario ?? draws ?? sampling ?? seed) is null
            || methods.Count == 0
            || !int.TryParse(draws ?? $"{question.Draws}", NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || !ulong.TryParse(seed ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            return (address, null);
        }

        var plain = parts
            .Where(part => part[0] is not (ScenarioKey or DrawsKey or SamplingKey or SeedKey))
            .Select(part => string.Join('=', part));
        return (
            string.Join('&', plain),
            question with
            {
                Scenario = scenario is null ? null : Uri.UnescapeDataString(scenario),
                Draws = count,
                Method = methods[0].Method,
                Until = draws is null ? question.Until : null,
                Seed = seed is null ? null : number,
            }
        );
    }
}
