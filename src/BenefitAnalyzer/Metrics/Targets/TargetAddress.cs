using System.Globalization;

namespace BenefitAnalyzer.Metrics.Targets;

/// <summary>The id of a figure over a target's own list of services, from which it can be computed again.</summary>
/// <example><c>target/e-option-90?on=2003-12-31</c></example>
internal static class TargetAddress
{
    private const string Prefix = "target/";
    private const string On = "?on=";

    public static string Write(string target, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Uri.EscapeDataString(target)}{On}{day:yyyy-MM-dd}");

    /// <summary>Reads an address; null when it is none of a target.</summary>
    public static (string Target, DateOnly Day)? Read(string address) =>
        address.StartsWith(Prefix, StringComparison.Ordinal)
        && address[Prefix.Length..].Split(On) is [var target, var text]
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (Uri.UnescapeDataString(target), day)
            : null;
}
