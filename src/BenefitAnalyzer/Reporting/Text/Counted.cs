using System.Globalization;
using System.Text.RegularExpressions;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Text;

/// <summary>How many of several things came out which way, as one sentence: "Of 3 targets: 2 met, 1 missed." Of a single thing that came out one way nothing is counted.</summary>
internal static partial class Counted
{
    private static readonly LocalText Whole = new("{all}: {counts}.", "{all}：{counts}。");

    /// <param name="one">What begins the sentence of a single thing, as "The only target".</param>
    /// <param name="several">The same of more, as "Of {count} targets".</param>
    /// <param name="parts">Words with their numbers, as "{count} met".</param>
    public static LocalText Of(int all, LocalText one, LocalText several, IEnumerable<(LocalText Words, int Count)> parts)
    {
        List<(LocalText Words, int Count)> counted = [.. parts];
        var counts = (all, counted) is (1, [var only])
            ? new LocalText(Number.Replace(only.Words.English, ""), Number.Replace(only.Words.Chinese, ""))
            : LocalText.Joined([.. counted.Select(part => With(part.Words, part.Count))], ", ", "，");
        return MessageTemplates.Fill(Whole, ("all", all == 1 ? one : With(several, all)), ("counts", counts));
    }

    private static LocalText With(LocalText words, int count) =>
        MessageTemplates.Fill(words, ("count", LocalText.Same(count.ToString(CultureInfo.InvariantCulture))));

    /// <summary>With what goes with a number: a space, or the word that things are counted by.</summary>
    [GeneratedRegex(@"\{count\}[ 個項]?")]
    private static partial Regex Number { get; }
}
