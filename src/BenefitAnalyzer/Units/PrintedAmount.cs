using System.Globalization;
using System.Text.RegularExpressions;

namespace BenefitAnalyzer.Units;

/// <summary>An amount as a paper prints it. A blank or a dash is no amount, which is not 0; brackets are a minus.</summary>
/// <param name="Value">In whole units of the currency; null where nothing, or only a dash, is printed.</param>
/// <param name="Unit">Its own unit where it has one, such as <c>1.2億</c>; else that of its table.</param>
public readonly partial record struct PrintedAmount(decimal? Value, AmountUnit Unit)
{
    /// <summary>What is understood, in the words of a message.</summary>
    public const string Allowed = "an amount such as 1200, 1,200.50, (1,200), 1.2億 or $3m; blank or '-' where there is none";

    private const decimal Largest = 1_000_000_000_000_000; // a slip of the unit rather than an amount; sums and products of such do not overflow

    private static readonly HashSet<string> Blanks = ["", "-", "–", "—", "−", "..", "n.a.", "N.A."];

    /// <summary>Reads a cell; false for what is no amount: a percentage, a fraction such as <c>1/2</c>, misplaced commas.</summary>
    /// <param name="unit">Unit of the table, for amounts that name none.</param>
    public static bool TryRead(string text, AmountUnit unit, out PrintedAmount amount)
    {
        var trimmed = text.Trim();
        amount = new PrintedAmount(null, unit);
        if (Blanks.Contains(trimmed))
        {
            return true;
        }

        var match = Pattern().Match(trimmed);
        var suffix = match.Groups["suffix"].Value.Trim();
        if (
            !match.Success
            || match.Groups["open"].Success != match.Groups["close"].Success
            || !AmountUnit.TryParse(suffix, out var own)
            || !decimal.TryParse(
                match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return false;
        }

        var used = suffix.Length == 0 ? unit : own;
        if (number > Largest / used.Factor)
        {
            return false;
        }

        var isNegative = match.Groups["open"].Success != match.Groups["minus"].Success;
        amount = new PrintedAmount((isNegative ? -number : number) * used.Factor, used);
        return true;
    }

    [GeneratedRegex(
        @"^(?<open>\()?\s*(?<minus>[-−–])?\s*(HK\$|\$|£|€)?\s*(?<digits>\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?|\.\d+)\s*(?<suffix>[^\d()%/]*?)\s*(?<close>\))?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
