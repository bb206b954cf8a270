using System.Text.RegularExpressions;

namespace BenefitAnalyzer.Units;

/// <summary>The unit in which a table prints its amounts: <c>$</c>, <c>$'000</c>, <c>$m</c>, <c>萬</c>, <c>億</c>.</summary>
/// <param name="Symbol">As it was written.</param>
/// <param name="Factor">What a printed 1 is worth in whole units of the currency.</param>
public readonly partial record struct AmountUnit(string Symbol, decimal Factor)
{
    /// <summary>Whole units of the currency.</summary>
    public static readonly AmountUnit One = new("$", 1);

    /// <summary>What is understood, in the words of a message.</summary>
    public const string Allowed = "$, $'000, $m, $bn, 萬 or 億, with or without the currency (HK$m, HKD '000, 萬元)";

    private static readonly Dictionary<string, decimal> Scales = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = 1,
        ["'000"] = 1_000,
        ["000"] = 1_000,
        ["k"] = 1_000,
        ["thousand"] = 1_000,
        ["千"] = 1_000,
        ["m"] = 1_000_000,
        ["mn"] = 1_000_000,
        ["million"] = 1_000_000,
        ["百萬"] = 1_000_000,
        ["bn"] = 1_000_000_000,
        ["billion"] = 1_000_000_000,
        ["萬"] = 10_000,
        ["億"] = 100_000_000,
    };

    /// <summary>Reads a unit as tables print it; an empty text is whole units.</summary>
    public static bool TryParse(string text, out AmountUnit unit)
    {
        var match = Pattern().Match(text.Trim().Replace('’', '\''));
        var isKnown = Scales.TryGetValue(match.Groups["scale"].Value, out var factor) && match.Success;
        unit = new AmountUnit(text.Trim().Length == 0 ? One.Symbol : text.Trim(), isKnown ? factor : 1);
        return isKnown;
    }

    [GeneratedRegex(
        @"^(HK\$|[A-Z]{2}?\$|\$|£|€|[A-Z]{3}(?=\s|$))?\s*(?<scale>'?000|k|thousand|千|mn?|million|百萬|bn|billion|萬|億|)(港?元)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
