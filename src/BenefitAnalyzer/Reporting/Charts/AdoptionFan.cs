using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using ScottPlot;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>Where is take-up going? Measured months as a solid line, expected ones dashed with the interval of each month around them.</summary>
/// <param name="Quantity">Quantity, unit and base, such as "Take-up, % of completed transactions".</param>
/// <param name="First">First day of the first month.</param>
/// <param name="Measured">Consecutive months from the first; null leaves a gap.</param>
/// <param name="Expected">The months that follow, each with the ends of its interval where there is one.</param>
public sealed record AdoptionFan(LocalText Quantity, DateOnly First, IReadOnlyList<Figure?> Measured, IReadOnlyList<Figure> Expected)
    : Chart
{
    private const float Gap = 8;
    private const float Clear = 13;

    private static readonly LocalText MeasuredName = new("measured", "量度所得");
    private static readonly LocalText ExpectedName = new("expected", "預期");
    private static readonly LocalText LowName = new("lower end", "下限");
    private static readonly LocalText HighName = new("upper end", "上限");
    private static readonly LocalText IntervalName = new("shaded: 95% interval of a new month", "色帶：新月份的95%區間");

    private int MonthCount => Measured.Count + Expected.Count;

    private bool HasInterval => Expected.All(month => month is { Low: not null, High: not null });

    public override Plot Draw(Language language)
    {
        var values = Measured.Concat(Expected).Select(ChartValue.Of).OfType<decimal>().ToList();
        var ends = Expected.SelectMany(month => new[] { month.Low, month.High }).OfType<decimal>();
        var axis = ValueAxis.For(values.Concat(ends), MetricUnit.Rate);
        var labels = EndLabels(language);
        var frame = new ChartFrame(
            this,
            language,
            Quantity,
            new(axis.LeftMargin(language), EndLabel.Margin(labels), MonthAxis.Height, 4),
            new(-0.5, MonthCount - 0.5),
            axis.Range
        );
        if (values.Count == 0)
        {
            return frame.NoData();
        }

        if (HasInterval)
        {
            frame.Area(
                [.. Points(Expected, month => month.Low), .. Points(Expected, month => month.High).Reverse()],
                ChartStyle.Scale(0.12)
            );
            frame.Remark(IntervalName.In(language));
        }

        axis.DrawLeft(frame, language, -0.5, MonthCount - 0.5);
        MonthAxis.Draw(frame, [.. Enumerable.Range(0, MonthCount).Select(First.AddMonths)], language);
        DrawNow(frame, axis, language);
        frame.Series([.. Measured.Select(month => (double?)ChartValue.Of(month) ?? double.NaN)], ChartStyle.Highlight);
        frame.Curve([.. Points(Expected, ChartValue.Of)], ChartStyle.Contrast, pattern: LinePattern.Dashed);
        EndLabel.Draw(frame, labels);
        return frame.Plot;
    }

    /// <summary>Between what was measured and what is expected; the measured line is named there, since it ends there.</summary>
    private void DrawNow(ChartFrame frame, ValueAxis axis, Language language)
    {
        var now = Measured.Count - 0.5;
        frame.Line(now, axis.Range.Min, now, axis.Range.Max, ChartStyle.Axis, 1.25f, LinePattern.Dashed);
        if (Measured.LastOrDefault(month => ChartValue.Of(month) is not null) is { } last)
        {
            var text = $"{MeasuredName.In(language)}  {new NumberText(language).Of(last)}";
            var right = frame.X(now) - Gap;
            frame.Text(
                text,
                right,
                BesideEnd(frame, right - TextFit.Width(text, ChartStyle.TextSize), (float)frame.Y((double)last.Value!)),
                SKTextAlign.Right,
                ChartStyle.Highlight
            );
        }
    }

    /// <summary>Just above or below all of the measured line that runs over a text there, whichever is nearer to where it ends.</summary>
    private float BesideEnd(ChartFrame frame, float left, float end)
    {
        List<float> beside =
        [
            end,
            .. Measured
                .Index()
                .Where(month => frame.X(month.Index) >= left && ChartValue.Of(month.Item) is not null)
                .Select(month => frame.Y((double)month.Item!.Value!)),
        ];
        var (above, below) = (beside.Min() - Clear, beside.Max() + Clear);
        return above >= frame.Upper + Gap && (end - above <= below - end || below > frame.Lower - Gap) ? above : below;
    }

    private IEnumerable<Coordinates> Points(IReadOnlyList<Figure> months, Func<Figure, decimal?> of) =>
        months
            .Select((month, at) => (At: Measured.Count + at, Value: of(month)))
            .Where(point => point.Value is not null)
            .Select(point => new Coordinates(point.At, (double)point.Value!));

    private List<EndLabel> EndLabels(Language language)
    {
        var number = new NumberText(language);
        List<EndLabel> labels = [];
        if (Expected.Count == 0 || ChartValue.Of(Expected[^1]) is not { } last)
        {
            return labels;
        }

        Add(ExpectedName, last, ChartStyle.Contrast);
        if (HasInterval)
        {
            Add(LowName, Expected[^1].Low!.Value, ChartStyle.Other);
            Add(HighName, Expected[^1].High!.Value, ChartStyle.Other);
        }

        return labels;

        void Add(LocalText name, decimal value, Color color) =>
            labels.Add(EndLabel.Of(name.In(language), number.Of(value, MetricUnit.Rate), new(MonthCount - 1, (double)value), color));
    }
}
