using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using ScottPlot;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>How long does it take, for most and for nearly all? From the median (p50) to the 95th percentile (p95) of each row.</summary>
/// <remarks>Minutes and weeks side by side need a logarithmic axis, which the quantity then says.</remarks>
/// <param name="Quantity">What is timed, such as "Time from application to decision".</param>
public sealed record TimeBars(LocalText Quantity, IReadOnlyList<TimeRow> Rows) : Chart
{
    private const decimal WidestLinear = 100; // longest ÷ shortest time that one linear axis can show
    private const float ColumnGap = 16;
    private static readonly decimal[] LogarithmicTicks = [1, 10, 60, 600, 3600, 21_600, 86_400, 604_800, 2_592_000, 31_104_000];
    private static readonly LocalText Logarithmic = new(", logarithmic scale", "（對數尺度）");
    private static readonly LocalText Legend = new(
        "● half take at most (p50)   ◆ 95% take at most (p95)",
        "● 半數不超過（p50）　◆ 95%不超過（p95）"
    );

    public override (int Width, int Height) Size => RowFrame.Size(Rows.Count);

    private IReadOnlyList<decimal> Known =>
        [.. Rows.SelectMany(row => new[] { ChartValue.Of(row.Median), ChartValue.Of(row.Ninetyfifth) }).OfType<decimal>()];

    private bool IsLogarithmic =>
        Known.Where(seconds => seconds > 0).DefaultIfEmpty(1).Min() * WidestLinear < Known.DefaultIfEmpty(0).Max();

    public override Plot Draw(Language language)
    {
        var number = new NumberText(language);
        var axis = IsLogarithmic ? LogarithmicAxis() : ValueAxis.For(Known, MetricUnit.Seconds);
        var values = Rows.ToDictionary(row => row, row => $"{number.Of(row.Median)} – {number.Of(row.Ninetyfifth)}");
        var right = values.Values.Select(text => TextFit.Width(text, ChartStyle.TextSize)).DefaultIfEmpty(0).Max();
        var quantity = IsLogarithmic ? new(Quantity.English + Logarithmic.English, Quantity.Chinese + Logarithmic.Chinese) : Quantity;
        var names = Rows.Select(row => row.Name).ToList();
        var range = new CoordinateRange(Position(axis.Ticks[0]), Position(axis.Ticks[^1]));
        var frame = RowFrame.Draw(this, language, quantity, names, range, right + ColumnGap + 4);
        if (Known.Count == 0)
        {
            return frame.NoData();
        }

        DrawAxis(frame, axis, language);
        for (var row = 0; row < Rows.Count; row++)
        {
            DrawRow(frame, row);
            frame.Text(values[Rows[row]], frame.Right + ColumnGap, frame.Y(-row), color: ChartStyle.Ink);
        }

        frame.Remark(Legend.In(language));
        return frame.Plot;
    }

    private void DrawAxis(ChartFrame frame, ValueAxis axis, Language language)
    {
        foreach (var tick in axis.Ticks)
        {
            var x = Position(tick);
            frame.Line(x, -(Rows.Count - 0.5), x, 0.5, tick == axis.Ticks[0] ? ChartStyle.Axis : ChartStyle.Grid);
            var label = new NumberText(language).OnAxis(tick, MetricUnit.Seconds);
            frame.Text(label, frame.X(x), frame.Lower + 14, SKTextAlign.Center, ChartStyle.Muted, ChartStyle.SmallTextSize);
        }
    }

    private void DrawRow(ChartFrame frame, int row)
    {
        var (median, ninetyfifth) = (ChartValue.Of(Rows[row].Median), ChartValue.Of(Rows[row].Ninetyfifth));
        if (median is { } from && ninetyfifth is { } until)
        {
            frame.Line(Position(from), -row, Position(until), -row, ChartStyle.Plain, 5);
        }

        if (ninetyfifth is { } longest)
        {
            frame.Marker(Position(longest), -row, MarkerShape.FilledDiamond, ChartStyle.Contrast, 11);
        }

        if (median is { } middle)
        {
            frame.Marker(Position(middle), -row, MarkerShape.FilledCircle, ChartStyle.Highlight, 11);
        }
    }

    private double Position(decimal seconds) => IsLogarithmic ? Math.Log10(Math.Max(1, (double)seconds)) : (double)seconds;

    private ValueAxis LogarithmicAxis()
    {
        var first = LogarithmicTicks.Last(tick => tick == 1 || tick <= Known.Min());
        var last = LogarithmicTicks.FirstOrDefault(tick => tick >= Known.Max(), LogarithmicTicks[^1]);
        return new([.. LogarithmicTicks.Where(tick => tick >= first && tick <= last)], MetricUnit.Seconds);
    }
}

/// <summary>One row: usually a channel. Both times are in seconds.</summary>
public sealed record TimeRow(LocalText Name, Figure Median, Figure Ninetyfifth);
