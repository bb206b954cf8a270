using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Units;
using ScottPlot;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>What would be otherwise? A bar from zero for each scenario, what is gained on the base dark, what is lost to it outlined, and the base as a line down.</summary>
/// <param name="Quantity">What the amounts are, without unit.</param>
/// <param name="Base">With which all are compared.</param>
/// <param name="Rows">The base first.</param>
public sealed record ScenarioBars(LocalText Quantity, string Currency, Figure Base, IReadOnlyList<BarRow> Rows) : Chart
{
    private const double HalfBar = 0.3;
    private const float Gap = 7;
    private static readonly LocalText Gained = new("dark: more than the base", "深色：高於現況");
    private static readonly LocalText Lost = new("outlined: less than the base", "加框：低於現況");

    public override (int Width, int Height) Size => RowFrame.Size(Rows.Count);

    public override Plot Draw(Language language)
    {
        var figures = Rows.Select(row => row.Figure).ToList();
        var amounts = figures.Select(ChartValue.Of).OfType<decimal>().ToList();
        var scale = MoneyScale.For(amounts);
        var axis = ValueAxis.For(amounts.Select(amount => amount / scale.Unit), MetricUnit.Money);
        var texts = Rows.Select((row, at) => TextOf(row.Figure, at, scale, language)).ToList();
        var right = texts.Max(text => TextFit.Width(text, ChartStyle.TextSize)) + 2 * Gap + 8;
        var frame = RowFrame.Draw(this, language, scale.Of(Quantity, Currency), [.. Rows.Select(row => row.Name)], axis.Range, right);
        axis.DrawBottom(frame, language, -(Rows.Count - 0.5), 0.5);
        var standard = scale.On(Base);
        for (var row = 0; row < Rows.Count; row++)
        {
            DrawRow(frame, row, scale.On(Rows[row].Figure), standard, texts[row]);
        }

        frame.Curve([new(standard, 0.5), new(standard, -(Rows.Count - 0.5))], ChartStyle.Contrast, 1.5f, LinePattern.Dashed);
        frame.Remark(Gained.In(language), Lost.In(language));
        return frame.Plot;
    }

    private static void DrawRow(ChartFrame frame, int row, double value, double standard, string text)
    {
        Box(frame, row, 0, value, ChartStyle.Plain);
        if (value > standard)
        {
            Box(frame, row, standard, value, ChartStyle.Highlight);
        }
        else if (value < standard)
        {
            Outline(frame, row, value, standard);
        }

        frame.Text(text, frame.X(Math.Max(0, Math.Max(value, standard))) + Gap, frame.Y(-row), bold: row == 0);
    }

    private static void Box(ChartFrame frame, int row, double from, double to, Color color) =>
        frame.Box(Math.Min(from, to), Math.Max(from, to), -row - HalfBar, -row + HalfBar, color);

    private static void Outline(ChartFrame frame, int row, double from, double to) =>
        frame.Curve(
            [
                new(from, -row - HalfBar),
                new(to, -row - HalfBar),
                new(to, -row + HalfBar),
                new(from, -row + HalfBar),
                new(from, -row - HalfBar),
            ],
            ChartStyle.Contrast,
            1.25f
        );

    /// <summary>The amount, and how far it is from the base.</summary>
    private string TextOf(Figure figure, int row, MoneyScale scale, Language language)
    {
        var change = figure with { Value = figure.Value - Base.Value };
        if (row == 0 || change.Value == 0)
        {
            return scale.Label(figure, language);
        }

        var (own, apart) = (scale.Label(figure, language), $"{(change.Value > 0 ? "+" : "")}{scale.Label(change, language)}");
        return language == Language.English ? $"{own}  ({apart})" : $"{own}（{apart}）";
    }
}
