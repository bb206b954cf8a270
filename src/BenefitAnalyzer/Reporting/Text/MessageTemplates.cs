using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Text;

/// <summary>Sentences about figures in both languages: findings, alternative texts, summaries.</summary>
/// <remarks>They state what the printed numbers show, never why.</remarks>
/// <param name="currency">ISO 4217 code of all money.</param>
public sealed class MessageTemplates(string currency = "HKD")
{
    private static readonly LocalText Rose = new(
        "{subject} rose from {from} in {start} to {to} in {end} ({change}).",
        "{subject}由{start}的{from}上升至{end}的{to}（{change}）。"
    );
    private static readonly LocalText Fell = new(
        "{subject} fell from {from} in {start} to {to} in {end} ({change}).",
        "{subject}由{start}的{from}下降至{end}的{to}（{change}）。"
    );
    private static readonly LocalText Unchanged = new(
        "{subject} did not change between {start} and {end}: {to}.",
        "{subject}由{start}至{end}沒有變動，為{to}。"
    );
    private static readonly LocalText ByChance = new(
        "{subject} did not change beyond chance between {start} ({from}) and {end} ({to}).",
        "{subject}由{start}（{from}）至{end}（{to}）的變動沒有超出偶然波動。"
    );
    private static readonly LocalText Single = new("{subject} was {to} in {end}.", "{subject}於{end}為{to}。");
    private static readonly LocalText NotComparable = new(
        "{subject} cannot be compared between {start} ({from}) and {end} ({to}).",
        "{subject}於{start}（{from}）與{end}（{to}）的數字不能比較。"
    );
    private static readonly LocalText Duration = new(
        "{subject} was longest for {best} ({to}) and shortest for {worst} ({from}).",
        "{subject}以{best}最長（{to}），{worst}最短（{from}）。"
    );
    private static readonly LocalText Range = new(
        "{subject} was highest in {best} ({to}) and lowest in {worst} ({from}).",
        "{subject}以{best}最高（{to}），{worst}最低（{from}）。"
    );

    private static readonly LocalText RangeOfShown = new(
        "{subject}, of those that can be shown, was highest in {best} ({to}) and lowest in {worst} ({from}).",
        "在可顯示者之中，{subject}以{best}最高（{to}），{worst}最低（{from}）。"
    );

    private static readonly LocalText Level = new(
        "{subject} was the same wherever it is known: {to}.",
        "{subject}在所有有數據之處均為{to}。"
    );

    private static readonly LocalText Below = new(
        "{subject} was lowest for {worst}: {own}, {gap} below {best} ({share}).",
        "{worst}的{subject}最低，為{own}，較{best}（{share}）低{gap}。"
    );

    private static readonly LocalText BelowOfShown = new(
        "{subject}, of those that can be shown, was lowest for {worst}: {own}, {gap} below {best} ({share}).",
        "在可顯示者之中，{worst}的{subject}最低，為{own}，較{best}（{share}）低{gap}。"
    );

    private readonly NumberText english = new(Language.English, currency);
    private readonly NumberText chinese = new(Language.TraditionalChinese, currency);

    /// <summary>The currency of all money as an axis or a heading names it.</summary>
    public LocalText CurrencyName => new(english.CurrencyName, chinese.CurrencyName);

    /// <summary>How a figure moved from one time to another; the same time twice gives a plain statement.</summary>
    public LocalText Change(LocalText subject, LocalText start, Figure from, LocalText end, Figure to)
    {
        var template =
            start == end ? Single
            : !AreComparable(from, to) ? NotComparable
            : english.InSentence(from) == english.InSentence(to) ? Unchanged
            : from.Value < to.Value ? Rose
            : Fell;
        return Fill(
            template,
            ("subject", subject),
            ("start", start),
            ("from", Number(from)),
            ("end", end),
            ("to", Number(to)),
            ("change", AreComparable(from, to) ? Difference(from, to) : LocalText.Same(""))
        );
    }

    /// <summary>The same of a figure that moved by no more than chance explains, be it so little that both print alike.</summary>
    public LocalText WithinChance(LocalText subject, LocalText start, Figure from, LocalText end, Figure to) =>
        from.Value == to.Value || !AreComparable(from, to)
            ? Change(subject, start, from, end, to)
            : Fill(ByChance, ("subject", subject), ("start", start), ("from", Number(from)), ("end", end), ("to", Number(to)));

    /// <summary>The same of durations, which are long or short.</summary>
    public LocalText LongestAndShortest(LocalText subject, LocalText best, Figure longest, LocalText worst, Figure shortest) =>
        Fill(Duration, ("subject", subject), ("best", best), ("to", Number(longest)), ("worst", worst), ("from", Number(shortest)));

    /// <summary>Which of several was highest and which lowest; where both print alike none was either.</summary>
    /// <param name="isWhole">Whether none is hidden, which might be higher or lower.</param>
    public LocalText HighestAndLowest(LocalText subject, LocalText best, Figure highest, LocalText worst, Figure lowest, bool isWhole) =>
        Fill(
            english.InSentence(highest) == english.InSentence(lowest) ? Level
                : isWhole ? Range
                : RangeOfShown,
            ("subject", subject),
            ("best", best),
            ("to", Number(highest)),
            ("worst", worst),
            ("from", Number(lowest))
        );

    /// <summary>How far the last of several groups is below the best.</summary>
    /// <param name="gap">Of the last group, below 0; made from its own figure and the best one.</param>
    /// <param name="isWhole">Whether none is hidden, which might be lower.</param>
    public LocalText Behind(LocalText subject, LocalText worst, Figure gap, LocalText best, bool isWhole) =>
        Fill(
            isWhole ? Below : BelowOfShown,
            ("subject", subject),
            ("worst", worst),
            ("own", Number(gap.Inputs[0].Figure)),
            ("gap", Distance(gap)),
            ("best", best),
            ("share", Number(gap.Inputs[1].Figure))
        );

    /// <summary>A difference without its sign.</summary>
    private LocalText Distance(Figure gap)
    {
        var distance = Math.Abs(gap.Value!.Value);
        return new(english.InSentence(distance, gap.Unit).TrimStart('+'), chinese.InSentence(distance, gap.Unit).TrimStart('+'));
    }

    /// <summary>A figure as it stands in a sentence.</summary>
    public LocalText Number(Figure figure) => new(english.InSentence(figure), chinese.InSentence(figure));

    /// <summary>Puts texts in the places that a pattern names, such as <c>{subject}</c>.</summary>
    public static LocalText Fill(LocalText pattern, params ReadOnlySpan<(string Name, LocalText Text)> values)
    {
        var (english, chinese) = (pattern.English, pattern.Chinese);
        foreach (var (name, text) in values)
        {
            english = english.Replace($"{{{name}}}", text.English, StringComparison.Ordinal);
            chinese = chinese.Replace($"{{{name}}}", text.Chinese, StringComparison.Ordinal);
        }

        return new(english, chinese);
    }

    /// <summary>Only known, exact and complete values of one definition may be said to have risen or fallen.</summary>
    private static bool AreComparable(Figure from, Figure to) =>
        from is { Value: not null, State: FigureState.Known, Bound: FigureBound.Exact, Partial: null }
        && to is { Value: not null, State: FigureState.Known, Bound: FigureBound.Exact, Partial: null }
        && from.Definition == to.Definition;

    /// <summary>The difference of two shares in percentage points, of other units as a percentage of the first value.</summary>
    private LocalText Difference(Figure from, Figure to)
    {
        var (first, last) = (from.Value!.Value, to.Value!.Value);
        var (value, unit) =
            from.Unit is MetricUnit.Rate or MetricUnit.PercentagePoints or MetricUnit.Growth ? (last - first, MetricUnit.PercentagePoints)
            : first <= 0 ? (last - first, from.Unit)
            : ((last - first) / first, MetricUnit.Growth);
        var sign = unit is MetricUnit.PercentagePoints or MetricUnit.Growth || value <= 0 ? "" : "+"; // these two have theirs
        return new($"{sign}{english.InSentence(value, unit)}", $"{sign}{chinese.InSentence(value, unit)}");
    }
}
