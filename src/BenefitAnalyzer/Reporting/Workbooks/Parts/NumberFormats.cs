using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Workbooks.Parts;

/// <summary>Format codes that show a number as the page does, while the cell keeps all its digits.</summary>
/// <param name="currency">ISO 4217 code of all money.</param>
internal sealed class NumberFormats(Language language, string currency)
{
    private const decimal WithoutCents = 1000;

    private readonly NumberText number = new(language, currency);

    /// <summary>A whole number of things.</summary>
    public static string Count => "#,##0";

    public string Of(decimal value, MetricUnit unit, FigureBound bound)
    {
        var (before, after) = bound switch
        {
            FigureBound.AtMost => Around(FigureWords.AtMost),
            FigureBound.AtLeast => Around(FigureWords.AtLeast),
            _ => ("", ""),
        };
        return string.Join(';', Of(value, unit).Split(';').Select(section => before + section + after));
    }

    /// <summary>A number that a section wrote as text: with the decimals that it wrote, in per cent where it wrote so.</summary>
    public static string OfText(decimal value, string shown) =>
        shown.Contains('%', StringComparison.Ordinal) ? "0.0%"
        : value.Scale == 0 ? Count
        : Count + "." + new string('0', Math.Min((int)value.Scale, 4));

    private string Of(decimal value, MetricUnit unit) =>
        unit switch
        {
            MetricUnit.Count => Count,
            MetricUnit.Rate => "0.0%",
            MetricUnit.Growth => "+0.0%;-0.0%;0.0%",
            MetricUnit.PercentagePoints => Points(In("% pts", "%（百分點）")),
            MetricUnit.Seconds => Count + Unit(" s", "秒"),
            MetricUnit.Score => "0.0",
            MetricUnit.Money => Money(value != 0 && Math.Abs(value) < WithoutCents ? "#,##0.00" : Count),
            MetricUnit.Minutes => (Whole(value) ? Count : "#,##0.0") + Unit(" min", "分鐘"),
            MetricUnit.Posts => Whole(value) ? Count : "#,##0.0",
            MetricUnit.Ratio => "#,##0.00##",
            MetricUnit.FiscalYear => FiscalYear(value),
            MetricUnit.Years => (Whole(value) ? "0" : "0.0") + Unit(" years", "年"),
            MetricUnit.Months => (Whole(value) ? "0" : "0.0") + Unit(" months", "個月"),
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };

    private static bool Whole(decimal value) => value == decimal.Truncate(value);

    /// <summary>Excel multiplies by 100 for the per cent sign alone, so it stays and says what it is of.</summary>
    private static string Points(string sign)
    {
        var digits = $"0.0%{Literal(sign[1..])}";
        return $"+{digits};-{digits};{digits}";
    }

    private string Money(string digits) =>
        language == Language.TraditionalChinese && currency == "HKD" ? digits + Literal("港元") : Literal(currency + " ") + digits;

    /// <summary>The cell holds the year in which it begins; the format adds what is written after it.</summary>
    private string FiscalYear(decimal value) => "0" + Literal(number.Of(value, MetricUnit.FiscalYear).TrimStart([.. "0123456789"]));

    private static (string Before, string After) Around(LocalText pattern, Language language)
    {
        var parts = pattern.In(language).Split("{0}");
        return (Literal(parts[0]), Literal(parts[1]));
    }

    private (string Before, string After) Around(LocalText pattern) => Around(pattern, language);

    private string Unit(string english, string chinese) => Literal(In(english, chinese));

    private string In(string english, string chinese) => language == Language.English ? english : chinese;

    private static string Literal(string text) => text.Length == 0 ? "" : $"\"{text.Replace("\"", "", StringComparison.Ordinal)}\"";
}
