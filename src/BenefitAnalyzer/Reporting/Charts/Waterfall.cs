using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using ScottPlot;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>How does one amount become another? A bar for each from zero, and between them a step for each cause, hung where the one before ended.</summary>
/// <param name="Quantity">What the amounts are, without unit.</param>
/// <param name="Steps">They add up from start to end.</param>
public sealed record Waterfall(LocalText Quantity, string Currency, BarRow Start, IReadOnlyList<BarRow> Steps, BarRow End) : Chart
{
    private const double HalfBar = 0.3;
    private const float ValueGap = 6;
    private const decimal WholeFrom = 1_000; // cents tell nothing beside thousands

    public override (int Width, int Height) Size => RowFrame.Size(Steps.Count + 2);

    public override Plot Draw(Language language)
    {
        var levels = Levels();
        var scale = MoneyScale.For(levels);
        var axis = ValueAxis.For(levels.Select(level => level / scale.Unit), MetricUnit.Money);
        BarRow[] rows = [Start, .. Steps, End];
        var decimals = !scale.IsMillions && levels.Max(Math.Abs) >= WholeFrom ? 0 : 2;
        string[] texts =
        [
            .. rows.Select((row, at) => TextOf((row.Figure.Value ?? 0) / scale.Unit, decimals, at > 0 && at < rows.Length - 1, language)),
        ];
        var right = texts.Max(text => TextFit.Width(text, ChartStyle.TextSize)) + 2 * ValueGap + 8;
        var frame = RowFrame.Draw(this, language, scale.Of(Quantity, Currency), [.. rows.Select(row => row.Name)], axis.Range, right);
        axis.DrawBottom(frame, language, -(rows.Length - 0.5), 0.5);
        for (var row = 0; row < rows.Length; row++)
        {
            var isStep = row > 0 && row < rows.Length - 1;
            var (from, to) = ((double)((isStep ? levels[row - 1] : 0) / scale.Unit), (double)(levels[row] / scale.Unit));
            DrawBar(frame, row, from, to, isStep, rows[row].IsEmphasised);
            if (row < rows.Length - 1)
            {
                frame.Line(to, -row - HalfBar, to, -row - 1 + HalfBar, ChartStyle.Axis); // where the next one begins
            }

            frame.Text(
                texts[row],
                frame.X(Math.Max(from, to)) + ValueGap,
                frame.Y(-row),
                color: ChartStyle.Ink,
                bold: rows[row].IsEmphasised
            );
        }

        return frame.Plot;
    }

    /// <summary>Where each bar ends: the start, after each step, the end.</summary>
    private decimal[] Levels()
    {
        var level = Start.Figure.Value ?? 0;
        List<decimal> levels = [level];
        levels.AddRange(Steps.Select(step => level += step.Figure.Value ?? 0));
        return [.. levels, End.Figure.Value ?? 0];
    }

    private static void DrawBar(ChartFrame frame, int row, double from, double to, bool isStep, bool isEmphasised) =>
        frame.Box(
            Math.Min(from, to),
            Math.Max(from, to),
            -row - HalfBar,
            -row + HalfBar,
            !isStep ? ChartStyle.Highlight
                : to < from ? (isEmphasised ? ChartStyle.Contrast : ChartStyle.Channel(isElectronic: false, 0, 2))
                : ChartStyle.Plain
        );

    private static string TextOf(decimal amount, int decimals, bool isStep, Language language)
    {
        var value = Math.Round(amount, decimals);
        return (isStep && value > 0 ? "+" : "") + new NumberText(language).OnAxis(value, MetricUnit.Money);
    }
}
