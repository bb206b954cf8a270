using System.Globalization;
using BenefitAnalyzer.WhatIf.Scenarios.Results;

namespace BenefitAnalyzer.WhatIf.Contracts.Results;

/// <summary>What tells figures of another day of decision than that of reports from these: the day stands in their addresses.</summary>
internal static class ContractAddress
{
    private const string DayKey = "as-of";
    private const string DayForm = "yyyy-MM-dd";

    /// <param name="asOf">Null for the day of reports.</param>
    public static string Of(string id, DateOnly? asOf) =>
        asOf is { } day ? ScenarioAddress.With(id, [(DayKey, day.ToString(DayForm, CultureInfo.InvariantCulture))]) : id;

    /// <summary>The address without the day, and the day.</summary>
    public static (string Address, DateOnly? AsOf) Read(string address)
    {
        var (plain, text) = ScenarioAddress.TakenOne(address, DayKey);
        return DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (plain, day)
            : (plain, null);
    }
}
