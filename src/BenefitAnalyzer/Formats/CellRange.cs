using System.Globalization;
using System.Text.RegularExpressions;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Formats;

/// <summary>A rectangle of a sheet, written <c>B3:K2000</c>; all ends are 1-based and included.</summary>
public sealed partial record CellRange(int FirstColumn, int FirstRow, int LastColumn, int LastRow)
{
    /// <summary>All cells of a sheet.</summary>
    public static CellRange Everything { get; } = new(1, 1, int.MaxValue, int.MaxValue);

    /// <summary>The last row that a sheet can have.</summary>
    public const int LastOfSheet = 1_048_576;

    /// <summary>Reads a range; null when the text is none.</summary>
    public static CellRange? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var range = new CellRange(
            Column(match.Groups[1].Value),
            int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture),
            Column(match.Groups[3].Value),
            int.Parse(match.Groups[4].Value, CultureInfo.InvariantCulture)
        );
        return range.FirstColumn <= range.LastColumn && range.FirstRow <= range.LastRow ? range : null;
    }

    /// <summary>As it is written.</summary>
    public string ToText() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{XlsxTable.Letters(FirstColumn - 1)}{FirstRow}:{XlsxTable.Letters(LastColumn - 1)}{LastRow}"
        );

    private static int Column(string letters) => letters.Aggregate(0, (number, letter) => (26 * number) + (letter - 'A' + 1));

    [GeneratedRegex("^([A-Z]{1,3})([1-9][0-9]{0,6}):([A-Z]{1,3})([1-9][0-9]{0,6})$")]
    private static partial Regex Pattern();
}
