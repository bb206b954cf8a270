using System.Globalization;
using System.Text.RegularExpressions;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>The numbers that a printed text says, read back from it without knowing what was to be printed.</summary>
/// <remarks><c>1.2 million</c> and <c>120萬</c> are one number, and so are <c>1 Apr 2005</c> and <c>2005年4月1日</c>.</remarks>
internal static partial class SaidNumbers
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

    private static readonly Dictionary<string, decimal> Scales = new()
    {
        [""] = 1,
        ["million"] = 1e6m,
        ["billion"] = 1e9m,
        ["萬"] = 1e4m,
        ["億"] = 1e8m,
        ["萬億"] = 1e12m,
    };

    /// <summary>In an order of their own, since languages put them in different places of a sentence.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var said = new List<string>();
        var rest = Spaces().Replace(text, " ");
        rest = EnglishTenths().Replace(rest, share => share.Value.StartsWith("nine", StringComparison.Ordinal) ? "90%" : "10%");
        rest = rest.Replace("middle half", "50%", StringComparison.Ordinal);
        rest = Tenths().Replace(rest, tenths => $"{1 + Array.IndexOf(Numerals, tenths.Groups["n"].Value)}0%");
        rest = Ordinal().Replace(rest, stage => $"{1 + Array.IndexOf(Numerals, stage.Groups["n"].Value)}");
        rest = rest.Replace("零", "0", StringComparison.Ordinal);
        rest = Take(EnglishDate(), rest, said, date => Date(date, Array.IndexOf(Months, date.Groups["m"].Value) + 1));
        rest = Take(ChineseDate(), rest, said, date => Date(date, int.Parse(date.Groups["m"].Value, CultureInfo.InvariantCulture)));
        rest = Take(FiscalYear(), rest, said, year => IsFiscal(year) ? $"{year.Groups["y"].Value}/{year.Groups["next"].Value}" : null);
        Take(Number(), rest, said, Value);
        said.Sort(StringComparer.Ordinal);
        return said;
    }

    /// <summary>What a pattern means is noted and leaves a gap, so that no later pattern reads it again.</summary>
    private static string Take(Regex pattern, string text, List<string> said, Func<Match, string?> meaning) =>
        pattern.Replace(
            text,
            match =>
            {
                if (meaning(match) is not { } found)
                {
                    return match.Value;
                }

                said.Add(found);
                return " | ";
            }
        );

    private static string Date(Match date, int month) =>
        $"{date.Groups["y"].Value} month {month}" + (date.Groups["d"].Success ? $" day {date.Groups["d"].Value}" : "");

    private static bool IsFiscal(Match year) =>
        (int.Parse(year.Groups["y"].Value, CultureInfo.InvariantCulture) + 1) % 100
        == int.Parse(year.Groups["next"].Value, CultureInfo.InvariantCulture);

    private static string Value(Match number)
    {
        var digits = decimal.Parse(number.Groups["digits"].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
        var value = digits * Scales[number.Groups["scale"].Value];
        return $"{number.Groups["sign"].Value}{value.ToString("0.##########", CultureInfo.InvariantCulture)}{number.Groups["percent"].Value}";
    }

    [GeneratedRegex(@"\b(?:nine of ten|nine tenths|tenth)\b")]
    private static partial Regex EnglishTenths();

    [GeneratedRegex("(?<n>[一二三四五六七八九])成")]
    private static partial Regex Tenths();

    [GeneratedRegex("第(?<n>[一二三四])階段")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?:\b(?<d>\d{1,2}) )?\b(?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?<y>\d{4})\b")]
    private static partial Regex EnglishDate();

    [GeneratedRegex(@"(?<y>\d{4}) ?年 ?(?<m>\d{1,2}) ?月 ?(?:(?<d>\d{1,2}) ?日)?")]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"(?<![\d.,])(?<y>\d{4}) ?[-至] ?(?<next>\d{2})(?!\d)(?: ?年度)?")]
    private static partial Regex FiscalYear();

    [GeneratedRegex(
        @"(?:(?<sign>[+\u2212]) ?)?(?:[A-Z]{3} ?)?(?<digits>\d+(?:,\d{3})*(?:\.\d+)?) ?(?<scale>million|billion|萬億|億|萬|) ?(?<percent>%?)"
    )]
    private static partial Regex Number();
}
