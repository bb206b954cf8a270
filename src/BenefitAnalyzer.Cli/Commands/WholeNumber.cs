using System.CommandLine.Parsing;
using System.Globalization;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary>The number given to an option, for a check of its range.</summary>
internal static class WholeNumber
{
    /// <returns>Null when none is given, or something else than a number: the library itself complains about that.</returns>
    public static long? In(OptionResult option) =>
        option.Tokens is [var token]
        && long.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
