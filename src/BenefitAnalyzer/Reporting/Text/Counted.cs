using System.Globalization;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Text;

/// <summary>How many of several things came out which way, as one sentence: "Of 3 targets: 2 met, 1 missed."</summary>
internal static class Counted
{
    private static readonly LocalText Whole = new("{all}: {counts}.", "{all}：{counts}。");

    /// <param name="one">What begins the sentence of a single thing, as "Of 1 target".</param>
    /// <param name="several">The same of more, as "Of {count} targets".</param>
    /// <param name="parts">Words with their numbers, as "{count} met".</param>
    public static LocalText Of(int all, LocalText one, LocalText several, IEnumerable<(LocalText Words, int Count)> parts)
    {
        var counts = parts.Select(part => With(part.Words, part.Count)).ToList();
        return MessageTemplates.Fill(
            Whole,
            ("all", all == 1 ? one : With(several, all)),
            (
                "counts",
                new LocalText(string.Join(", ", counts.Select(own => own.English)), string.Join("，", counts.Select(own => own.Chinese)))
            )
        );
    }

    private static LocalText With(LocalText words, int count) =>
        MessageTemplates.Fill(words, ("count", LocalText.Same(count.ToString(CultureInfo.InvariantCulture))));
}
