using System.Globalization;
using System.Text.RegularExpressions;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary>How days, numbers and shares are written in the study file and in its reference tables alike.</summary>
internal static partial class ScalarText
{
    /// <summary>Exactly <c>yyyy-MM-dd</c>: a lenient parse would take the month for the day.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>The first day of a month written <c>yyyy-MM</c>.</summary>
    public static bool TryMonth(string text, out DateOnly firstDay) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out firstDay);

    /// <summary>A plain decimal number: no exponent, no thousands separator.</summary>
    public static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    public static bool TryWhole(string text, long smallest, long largest, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && smallest <= number
        && number <= largest;

    /// <summary><c>85%</c> or <c>0.85</c>, both as 0.85; a number without a limit of 1, such as a target in minutes, passes too.</summary>
    public static bool TryNumberOrPercent(string text, out double value)
    {
        var parsed = TryPercentOrFraction(text, out var number); // divided as decimals: 0.1 % is 0.001, not a neighbour of it
        value = (double)number;
        return parsed;
    }

    /// <summary><c>3.5%</c> or <c>0.035</c>, both as exactly 0.035.</summary>
    public static bool TryPercentOrFraction(string text, out decimal value)
    {
        var isPercent = text.EndsWith('%');
        var parsed = TryNumber(isPercent ? text[..^1].TrimEnd() : text, out var number);
        value = isPercent ? number / 100 : number;
        return parsed;
    }

    /// <summary><c>; 3.5 is 350%; did you mean 3.5%?</c> for a plain number that is too large a fraction; empty for anything else.</summary>
    /// <param name="highest">The largest fraction allowed.</param>
    public static string PercentSlip(string text, decimal highest)
    {
        if (!TryNumber(text, out var number) || number <= highest || number >= decimal.MaxValue / 100)
        {
            return "";
        }

        var percent = (100 * number).ToString("0.####", CultureInfo.InvariantCulture);
        return $"; {text} is {percent}%{(number / 100 <= highest ? $"; did you mean {text}%?" : "")}";
    }

    /// <summary><c>85%</c> or <c>0.85</c>; 0 to 1.</summary>
    public static bool TryShare(string text, out double share) => TryNumberOrPercent(text, out share) && share is >= 0 and <= 1;

    public static bool TryYesNo(string text, out bool value)
    {
        value = text is "yes" or "true";
        return value || text is "no" or "false";
    }

    /// <summary><c>95% within 20</c>: share of customers served within that many minutes.</summary>
    public static bool TryWaitPledge(string text, out WaitPledge pledge)
    {
        pledge = default;
        var parts = WaitPledgePattern().Match(text);
        if (
            !parts.Success
            || !TryShare(parts.Groups["share"].Value, out var share)
            || !TryNumber(parts.Groups["minutes"].Value, out var minutes)
        )
        {
            return false;
        }

        pledge = new WaitPledge(share, (double)minutes);
        return true;
    }

    [GeneratedRegex(@"^(?<share>\S+)\s+within\s+(?<minutes>[0-9.]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex WaitPledgePattern();
}
