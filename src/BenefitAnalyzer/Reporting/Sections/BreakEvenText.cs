using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>When an initiative breaks even on the three counts, and how many of several do, each as one sentence.</summary>
internal static class BreakEvenText
{
    private static readonly LocalText OnNone = new(
        "On none of the three counts does it break even within the years appraised.",
        "按三種計算範圍，均未能在評估年期內達到收支平衡。"
    );

    private static readonly LocalText OnAll = new(
        "On all three counts it breaks even in {year}.",
        "按三種計算範圍，均於{year}達到收支平衡。"
    );

    /// <summary>In the order of <see cref="Appraisal.Measures.FlowView.Three"/>.</summary>
    private static readonly LocalText[] Counts =
    [
        new("counting all benefits", "計及全部效益"),
        new("without notional savings", "不計名義節省"),
        new("in cash alone", "只計現金"),
    ];

    /// <summary>How many initiatives break even at all, on each count.</summary>
    /// <param name="breakEvens">Years by view of each initiative.</param>
    public static LocalText Of(IReadOnlyList<IReadOnlyList<Figure>> breakEvens) =>
        Counted.Of(
            breakEvens.Count,
            new LocalText(
                "Of 1 initiative, the number that breaks even within the years appraised",
                "1個項目中，在評估年期內達到收支平衡者"
            ),
            new LocalText(
                "Of {count} initiatives, the number that breaks even within the years appraised",
                "{count}個項目中，在評估年期內達到收支平衡者"
            ),
            Counts.Select(
                (count, at) =>
                    (
                        new LocalText($"{{count}} {count.English}", $"{count.Chinese}{{count}}個"),
                        breakEvens.Count(years => years[at].Value is not null)
                    )
            )
        );

    /// <param name="breakEvens">Years by view; without a value where it is not reached.</param>
    public static LocalText Of(IReadOnlyList<Figure> breakEvens, MessageTemplates messages)
    {
        var years = breakEvens.Select(figure => figure.Value).Distinct().ToList();
        if (years is [var only])
        {
            return only is null ? OnNone : MessageTemplates.Fill(OnAll, ("year", messages.Number(breakEvens[0])));
        }

        // Counts of the same year stand together.
        var reached = Counts
            .Zip(breakEvens)
            .Where(own => own.Second.Value is not null)
            .GroupBy(own => own.Second.Value)
            .Select(same => (Year: messages.Number(same.First().Second), Counts: same.Select(own => own.First).ToList()))
            .ToList();
        List<LocalText> never = [.. Counts.Zip(breakEvens).Where(own => own.Second.Value is null).Select(own => own.First)];
        var english =
            $"It breaks even {Listed(reached.Select(own => $"in {own.Year.English} {Listed(own.Counts.Select(count => count.English))}"))}";
        var chinese = string.Join(
            '；',
            reached.Select(own => $"{string.Join('、', own.Counts.Select(count => count.Chinese))}，於{own.Year.Chinese}達到收支平衡")
        );
        return never.Count == 0
            ? new LocalText($"{english}.", $"{chinese}。")
            : new LocalText(
                $"{english}, but {(never.Count == 1 ? "not" : "neither")} {string.Join(" nor ", never.Select(count => count.English))} within the years appraised.",
                $"{chinese}；{string.Join('、', never.Select(count => count.Chinese))}，則未能在評估年期內達到。"
            );
    }

    private static string Listed(IEnumerable<string> items) =>
        items.ToList() switch
        {
            [var one] => one,
            [.. var others, var last] => $"{string.Join(", ", others)} and {last}",
            [] => "",
        };
}
