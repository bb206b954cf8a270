using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Charts.Drawing;

/// <summary>Whether amounts of a chart are drawn in units or in millions.</summary>
/// <param name="Unit">By which amounts are divided.</param>
internal sealed record MoneyScale(decimal Unit)
{
    private const decimal Million = 1_000_000;

    public static MoneyScale For(IEnumerable<decimal> amounts) => new(amounts.Any(amount => Math.Abs(amount) >= Million) ? Million : 1);

    public bool IsMillions => Unit == Million;

    /// <summary>A figure on the axes; not a number where it is not known.</summary>
    public double On(Figure figure) => (double?)(ChartValue.Of(figure) / Unit) ?? double.NaN;

    /// <summary>An amount beside what it labels, with as many digits as there is room for.</summary>
    public string Label(Figure figure, Language language) =>
        new NumberText(language).OnAxis(Math.Round(figure.Value!.Value / Unit, IsMillions ? 2 : 0), MetricUnit.Money);

    /// <summary>A quantity with its unit, such as <c>Net present value, HKD million</c>.</summary>
    public LocalText Of(LocalText quantity, string currency)
    {
        var chinese = new NumberText(Language.TraditionalChinese, currency).CurrencyName;
        return IsMillions
            ? new LocalText($"{quantity.English}, {currency} million", $"{quantity.Chinese}，百萬{chinese}")
            : new LocalText($"{quantity.English}, {currency}", $"{quantity.Chinese}，{chinese}");
    }
}
