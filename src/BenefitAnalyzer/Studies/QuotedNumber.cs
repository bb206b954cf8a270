using System.Globalization;
using System.Text.RegularExpressions;

namespace BenefitAnalyzer.Studies;

/// <summary>A number as a paper prints it, such as <c>1,234</c>, <c>87.5%</c>, <c>1.5 billion</c> or <c>3億</c>.</summary>
/// <param name="Value">In whole units; a percentage as a fraction.</param>
/// <param name="PrintedUnit">What one more in the last printed digit is worth: 0.1 of <c>87.5</c>.</param>
/// <param name="SignificantUnit">The same of the last digit that is not a closing zero: 1,000 of <c>12,000</c>.</param>
public readonly partial record struct QuotedNumber(decimal Value, decimal PrintedUnit, decimal SignificantUnit)
{
    private static readonly Dictionary<string, decimal> Scales = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = 1,
        ["%"] = 0.01m,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["萬"] = 10_000,
        ["億"] = 100_000_000,
    };

    /// <summary>Whether a word scales the number before it, such as <c>million</c> or <c>%</c>.</summary>
    public static bool IsScale(string word) => word.Length > 0 && Scales.ContainsKey(word);

    /// <summary>Reads a number with its scale; null when the text is none.</summary>
    public static QuotedNumber? Read(string text)
    {
        var match = Pattern().Match(text.Trim());
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        if (
            !match.Success
            || digits.Length > 20
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        )
        {
            return null;
        }

        var scale = Scales[match.Groups["scale"].Value];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var printed = point < 0 ? 1m : Power(-(digits.Length - point - 1));
        var zeros = point < 0 && number != 0 ? digits.Length - digits.TrimEnd('0').Length : 0;
        return new QuotedNumber(number * scale, printed * scale, printed * Power(zeros) * scale);
    }

    /// <summary>The same number in another unit, such as seconds for minutes.</summary>
    public QuotedNumber Times(decimal factor) => new(Value * factor, PrintedUnit * factor, SignificantUnit * factor);

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (var at = 0; at < Math.Abs(exponent); at++)
        {
            power = exponent < 0 ? power / 10 : power * 10;
        }

        return power;
    }

    [GeneratedRegex(
        @"^(?<digits>\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?)\s*(?<scale>%|thousand|million|billion|萬|億)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
