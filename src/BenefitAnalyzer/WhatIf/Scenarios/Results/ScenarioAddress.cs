using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Assumptions;

namespace BenefitAnalyzer.WhatIf.Scenarios.Results;

/// <summary>What tells figures under other assumptions from those of reports: scenario and settings stand at the end of their addresses.</summary>
internal static class ScenarioAddress
{
    private const string ScenarioKey = "scenario";
    private const string SettingKey = "set";

    /// <summary>The address of a figure under a scenario.</summary>
    /// <param name="id">Its address in the base.</param>
    public static string Of(string id, ScenarioChoice choice) =>
        With(
            id,
            [
                .. choice.Name is { } name ? [(ScenarioKey, name)] : Array.Empty<(string, string)>(),
                .. choice.Settings.Select(setting => (SettingKey, setting)),
            ]
        );

    /// <summary>An address with more keys at its end.</summary>
    public static string With(string id, IEnumerable<(string Name, string Value)> keys) =>
        keys.Aggregate(id, (made, key) => $"{made}{(made.Contains('?') ? '&' : '?')}{key.Name}={Uri.EscapeDataString(key.Value)}");

    /// <summary>The address in the base, and the assumptions that stood at its end.</summary>
    public static (string Address, ScenarioChoice Choice) Read(string address)
    {
        var (plain, name) = TakenOne(address, ScenarioKey);
        var (left, settings) = Taken(plain, SettingKey);
        return (left, new ScenarioChoice(name, settings));
    }

    /// <summary>The address without a key, and the values that it had.</summary>
    public static (string Address, IReadOnlyList<string> Values) Taken(string address, string key)
    {
        if (address.Split('?', 2) is not [var id, var rest])
        {
            return (address, []);
        }

        var parts = rest.Split('&');
        var own = parts.Where(part => part.StartsWith(key + "=", StringComparison.Ordinal)).ToList();
        var others = string.Join('&', parts.Except(own));
        return (others.Length == 0 ? id : $"{id}?{others}", [.. own.Select(part => Uri.UnescapeDataString(part[(key.Length + 1)..]))]);
    }

    /// <summary>The address without a key, and the first value that it had; null where it had none.</summary>
    public static (string Address, string? Value) TakenOne(string address, string key)
    {
        var (plain, values) = Taken(address, key);
        return (plain, values is [var first, ..] ? first : null);
    }

    /// <summary>The figure of an address under the assumptions that it names; null where there is none.</summary>
    /// <param name="kinds">Of levers that change the figures.</param>
    /// <param name="find">Finds a figure of a study by its address in the base.</param>
    public static Figure? Find(
        LoadedStudy loaded,
        string address,
        IReadOnlyList<LeverKind> kinds,
        Action<Diagnostic> report,
        Func<LoadedStudy, string, Figure?> find
    )
    {
        var (plain, choice) = Read(address);
        return choice.Of(loaded, kinds, report) is { } assumed && find(assumed, plain) is { } found ? found with { Id = address } : null;
    }
}
