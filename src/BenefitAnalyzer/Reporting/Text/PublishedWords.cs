using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Published;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Text;

/// <summary>Published figures in words: with the paper's own qualification, and how they stand beside the computed one.</summary>
public static class PublishedWords
{
    public static readonly LocalText Published = new("published", "已公布");
    private static readonly LocalText Agrees = new("agrees", "相符");

    /// <summary>The number with its word, such as "more than 1,000,000"; as printed where its unit is not that of a metric.</summary>
    /// <param name="unit">Unit of the metric that it is compared with; null where there is none.</param>
    public static LocalText Of(QuotedFigure quoted, MetricUnit? unit = null, string currency = "HKD")
    {
        var (english, chinese) = Word(quoted.Precision);
        var printed = quoted.Unit is null or "%" ? quoted.Text : $"{quoted.Text} {quoted.Unit}";
        return new LocalText(
            english + (unit is { } known ? new NumberText(Language.English, currency).Of(quoted.Number.Value, known) : printed),
            chinese + (unit is { } same ? new NumberText(Language.TraditionalChinese, currency).Of(quoted.Number.Value, same) : printed)
        );
    }

    /// <summary>One line beside a computed figure: what was published, where, and whether both can be true.</summary>
    public static LocalText Beside(PublishedComparison comparison, string? currency = null)
    {
        var (quoted, text) = (comparison.Quoted, Of(comparison.Quoted));
        var place = quoted.Page is null ? quoted.Document : $"{quoted.Document}, {quoted.Page}";
        var verdict = Verdict(comparison, currency);
        return new LocalText(
            $"{Published.English} {text.English} ({place}){(verdict is null ? "" : ": " + verdict.English)}",
            $"{Published.Chinese}{text.Chinese}（{place}）{(verdict is null ? "" : "：" + verdict.Chinese)}"
        );
    }

    /// <summary>"agrees" or "differs by"; null where there is no computed value.</summary>
    /// <param name="currency">Of money; null prints the number alone.</param>
    public static LocalText? Verdict(PublishedComparison comparison, string? currency)
    {
        if (comparison.Agrees is not { } agrees)
        {
            return null;
        }

        if (agrees)
        {
            return Agrees;
        }

        // How far above or below; a difference of shares is one of percentage points.
        var difference = comparison.Difference!.Value;
        var unit = comparison.Computed!.Unit switch
        {
            MetricUnit.Rate => MetricUnit.PercentagePoints,
            MetricUnit.Money when currency is null => MetricUnit.Count,
            var same => same,
        };
        var money = currency ?? "";
        var (english, chinese) = (new NumberText(Language.English, money), new NumberText(Language.TraditionalChinese, money));
        var isSigned = unit is MetricUnit.PercentagePoints or MetricUnit.Growth;
        var shown = isSigned ? difference : Math.Abs(difference);
        var sign =
            isSigned ? ""
            : difference < 0 ? "\u2212"
            : "+";
        return new LocalText($"differs by {sign}{english.Of(shown, unit)}", $"相差{sign}{chinese.Of(shown, unit)}");
    }

    /// <summary>The interval that the word makes of the number, by the rule of <see cref="PublishedInterval"/>.</summary>
    public static LocalText Interval(PublishedInterval interval, MetricUnit? unit, string currency)
    {
        return new LocalText(In(Language.English), In(Language.TraditionalChinese));

        string In(Language language) =>
            (interval.Low, interval.High) switch
            {
                ({ } low, { } high) when low == high => Number(low, language),
                ({ } low, { } high) => $"{Number(low, language)} – {Number(high, language)}",
                ({ } low, null) => $"{(interval.IsLowIncluded ? "≥" : ">")} {Number(low, language)}",
                (null, { } high) => $"{(interval.IsHighIncluded ? "≤" : "<")} {Number(high, language)}",
                _ => "",
            };

        string Number(decimal value, Language language) =>
            unit switch
            {
                null => value.ToString("#,0.####", CultureInfo.InvariantCulture),
                MetricUnit.Rate => (100 * value).ToString("#,0.0##", CultureInfo.InvariantCulture) + "%",
                MetricUnit.Count => value.ToString("#,0.#", CultureInfo.InvariantCulture),
                { } known => new NumberText(language, currency).Of(value, known),
            };
    }

    private static (string English, string Chinese) Word(Precision precision) =>
        precision switch
        {
            Precision.AsPrinted => ("", ""),
            Precision.Exactly => ("exactly ", "恰為"),
            Precision.About => ("about ", "約"),
            Precision.Nearly => ("nearly ", "接近"),
            Precision.MoreThan => ("more than ", "超過"),
            Precision.AtLeast => ("at least ", "至少"),
            Precision.LessThan => ("less than ", "少於"),
            Precision.AtMost => ("at most ", "最多"),
            _ => throw new ArgumentOutOfRangeException(nameof(precision)),
        };
}
