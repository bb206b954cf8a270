using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Text;

/// <summary>Prints figures in a language, whatever the culture of the machine. Both languages show the same digits.</summary>
/// <param name="currency">ISO 4217 code of all money, such as <c>HKD</c>.</param>
public sealed class NumberText(Language language, string currency = "HKD")
{
    internal const string Minus = "\u2212"; // as wide as a plus and a digit, so that columns of signs align
    private const string Space = "\u00A0"; // a number and its unit stay on one line
    private const decimal Million = 1_000_000;

    /// <summary>The currency as an axis or a heading names it: <c>HKD</c>, <c>港元</c>.</summary>
    public string CurrencyName => !IsEnglish && currency == "HKD" ? "港元" : currency;

    private bool IsEnglish => language == Language.English;

    /// <summary>As in a table: the value with its unit, or the word for why there is none.</summary>
    public string Of(Figure figure) =>
        figure switch
        {
            { State: FigureState.Suppressed, Below: { } below } => Fill(FigureWords.Below, Count(below)),
            { State: FigureState.Suppressed } => FigureWords.Hidden.In(language),
            { State: FigureState.NotKnown } => FigureWords.NotKnown.In(language),
            { State: FigureState.Withheld } => FigureWords.Withheld.In(language),
            { State: FigureState.DoesNotExist } => FigureWords.None.In(language),
            { State: FigureState.Known, Value: { } value } => Bounded(Of(value, figure.Unit), figure.Bound),
            _ => FigureWords.NoData.In(language),
        };

    /// <summary>As in a sentence: large numbers as <c>1.23 million</c> and <c>123萬</c>, and no abbreviation of percentage points.</summary>
    public string InSentence(Figure figure) =>
        figure is { State: FigureState.Known, Value: { } value } ? Bounded(InSentence(value, figure.Unit), figure.Bound) : Of(figure);

    /// <summary>A value in a sentence.</summary>
    public string InSentence(decimal value, MetricUnit unit) =>
        unit switch
        {
            MetricUnit.Count when Math.Abs(value) >= Million => Large(value),
            MetricUnit.Money when Math.Abs(value) >= Million => WithCurrency(Large(value)),
            MetricUnit.Money when value == 0 => WithCurrency("0"), // exactly: no cents are left out
            MetricUnit.PercentagePoints when IsEnglish => Signed(100 * value, "0.0") + Space + "percentage points",
            _ => Of(value, unit),
        };

    /// <summary>A value without a state.</summary>
    public string Of(decimal value, MetricUnit unit) =>
        unit switch
        {
            MetricUnit.Count => Count(value),
            MetricUnit.Rate => Percent(value),
            MetricUnit.Seconds => Duration(value),
            MetricUnit.PercentagePoints => Points(value),
            MetricUnit.Score => Digits(value, "0.0"),
            MetricUnit.Money => WithCurrency(value != 0 && Math.Abs(value) < 1000 ? Digits(value, "#,##0.00") : Count(value)),
            MetricUnit.Growth => Signed(100 * value, "0.0") + "%",
            MetricUnit.Minutes => Part(value, "#,##0.#", "min", "分鐘"),
            MetricUnit.Posts => Digits(value, "#,##0.#"),
            MetricUnit.Ratio => Digits(value, "#,##0.00"),
            MetricUnit.FiscalYear => new FiscalYear((int)value).Name.In(language),
            MetricUnit.Years => Span(value, "year", "年"),
            MetricUnit.Months => Span(value, "month", "個月"),
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };

    /// <summary>An amount with every digit of it, as a paper printed it: <c>HKD 1,234.5</c>.</summary>
    public string Exactly(decimal amount) => WithCurrency(Digits(amount, "#,##0.######"));

    /// <summary><c>1,234,567</c>, in tables of both languages.</summary>
    public string Count(decimal count) => Digits(count, "#,##0");

    /// <summary>As at a tick of an axis, without decimals that say nothing: <c>20%</c>, <c>2 h</c>.</summary>
    public string OnAxis(decimal value, MetricUnit unit) =>
        unit switch
        {
            MetricUnit.Rate => Digits(100 * value, "0.##") + "%",
            MetricUnit.PercentagePoints or MetricUnit.Growth => Signed(100 * value, "0.##"),
            MetricUnit.Seconds => ShortDuration(value),
            _ => Digits(value, "#,##0.##"),
        };

    /// <summary>As in a cell whose heading names the unit: <c>63.8</c>, <c>≤ 63.8</c>.</summary>
    public string InCell(Figure figure) => WithoutUnit(figure, decimals: "0.0");

    /// <summary>As in a cell with room for two or three digits: <c>64</c>, <c>&lt;10</c>, <c>×</c> for hidden.</summary>
    public string InNarrowCell(Figure figure) => WithoutUnit(figure, decimals: "0");

    private string WithoutUnit(Figure figure, string decimals)
    {
        if (figure is not { State: FigureState.Known, Value: { } value })
        {
            return figure is { State: FigureState.Suppressed, Below: { } below } ? "<" + Count(below)
                : figure.State == FigureState.NoData ? ""
                : "×";
        }

        var bound = figure.Bound switch
        {
            FigureBound.AtMost => "≤",
            FigureBound.AtLeast => "≥",
            _ => "",
        };
        return bound
            + figure.Unit switch
            {
                MetricUnit.Rate => Digits(100 * value, decimals),
                MetricUnit.PercentagePoints or MetricUnit.Growth => Signed(100 * value, decimals),
                MetricUnit.Seconds => ShortDuration(value),
                MetricUnit.Posts or MetricUnit.Ratio or MetricUnit.FiscalYear or MetricUnit.Years or MetricUnit.Months => Of(
                    value,
                    figure.Unit
                ),
                _ => Digits(value, figure.Unit == MetricUnit.Score ? decimals : "#,##0"),
            };
    }

    private static string Percent(decimal rate) => Digits(100 * rate, "0.0") + "%";

    private string Points(decimal difference) => Signed(100 * difference, "0.0") + (IsEnglish ? Space + "pp" : "個百分點");

    /// <summary>The two largest units that apply: <c>4 min 5 s</c>, <c>2 h 5 min</c>, <c>3 d 4 h</c>.</summary>
    private string Duration(decimal seconds)
    {
        var whole = Round(Math.Abs(seconds), 1);
        if (whole < 60)
        {
            return Sign(seconds, whole) + Part(whole, "0", "s", "秒");
        }

        var (value, step, large, small) =
            whole < 3600 ? (whole, 60m, ("min", "分鐘"), ("s", "秒"))
            : Round(whole, 60) < 86_400 ? (Round(whole, 60) / 60, 60m, ("h", "小時"), ("min", "分鐘"))
            : (Round(whole, 3600) / 3600, 24m, ("d", "日"), ("h", "小時"));
        var first = Sign(seconds, whole) + Part(decimal.Floor(value / step), "#,##0", large.Item1, large.Item2);
        return value % step == 0 ? first : first + (IsEnglish ? Space : "") + Part(value % step, "0", small.Item1, small.Item2);
    }

    /// <summary>Years or months; what is not 0 is not printed as 0.</summary>
    private string Span(decimal value, string english, string chinese) =>
        value is > 0 and < 0.05m
            ? FigureWords.Below.In(language).Replace("{0}", Span(0.1m, english, chinese), StringComparison.Ordinal)
            : Part(value, "0.#", Round(value, 0.1m) == 1 ? english : english + "s", chinese);

    /// <summary>The largest unit alone, for round durations.</summary>
    private string ShortDuration(decimal seconds) =>
        Math.Abs(seconds) switch
        {
            0 => "0",
            >= 86_400 => Part(seconds / 86_400, "#,##0.#", "d", "日"),
            >= 3600 => Part(seconds / 3600, "0.#", "h", "小時"),
            >= 60 => Part(seconds / 60, "0.#", "min", "分"),
            _ => Part(seconds, "0.#", "s", "秒"),
        };

    private string Part(decimal value, string format, string english, string chinese) =>
        Digits(value, format) + (IsEnglish ? Space + english : chinese);

    /// <summary>Three significant digits in both languages, so that both print the same number.</summary>
    private string Large(decimal value)
    {
        var step = Million / 100;
        while (Round(value, step) is var rounded && Math.Abs(rounded) >= 1000 * step)
        {
            step *= 10;
        }

        var number = Round(value, step);
        return Math.Abs(number) switch
        {
            >= 1_000_000_000 when IsEnglish => Digits(number / 1_000_000_000, "#,##0.###") + Space + "billion",
            _ when IsEnglish => Digits(number / Million, "0.###") + Space + "million",
            >= 1_000_000_000_000 => Digits(number / 1_000_000_000_000, "#,##0.###") + "萬億",
            >= 100_000_000 => Digits(number / 100_000_000, "#,##0.###") + "億",
            _ => Digits(number / 10_000, "#,##0.###") + "萬",
        };
    }

    private string WithCurrency(string amount)
    {
        if (!IsEnglish && currency == "HKD")
        {
            return amount + CurrencyName;
        }

        return amount.StartsWith(Minus, StringComparison.Ordinal) ? Minus + currency + Space + amount[1..] : currency + Space + amount;
    }

    private string Bounded(string value, FigureBound bound) =>
        bound switch
        {
            FigureBound.AtMost => Fill(FigureWords.AtMost, value),
            FigureBound.AtLeast => Fill(FigureWords.AtLeast, value),
            _ => value,
        };

    private string Fill(LocalText pattern, string value) => pattern.In(language).Replace("{0}", value, StringComparison.Ordinal);

    private static string Signed(decimal value, string format) =>
        Digits(value, format) is var digits && value > 0 && digits.Any(digit => digit is >= '1' and <= '9') ? "+" + digits : digits;

    private static string Sign(decimal value, decimal rounded) => value < 0 && rounded != 0 ? Minus : "";

    /// <summary>Halves go away from zero, as people round; a value that rounds to zero has no sign.</summary>
    private static string Digits(decimal value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture) is var text && text.Any(digit => digit is >= '1' and <= '9')
            ? text.Replace("-", Minus, StringComparison.Ordinal)
            : text.TrimStart('-');

    private static decimal Round(decimal value, decimal step) => Math.Round(value / step, MidpointRounding.AwayFromZero) * step;
}
