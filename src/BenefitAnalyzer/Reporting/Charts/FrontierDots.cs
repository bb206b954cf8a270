using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Units;
using ScottPlot;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>What does more of the one cost in the other? Choices that no other beats in both, with their numbers.</summary>
/// <param name="Across">What is along the bottom, an amount of money without unit.</param>
/// <param name="Up">What is along the left, a count.</param>
/// <param name="Points">By rising count.</param>
/// <param name="Own">The choice that was made, which need not lie on the frontier; null where it is not shown.</param>
public sealed record FrontierDots(LocalText Across, LocalText Up, string Currency, IReadOnlyList<FrontierPoint> Points, FrontierPoint? Own)
    : Chart
{
    private const float AxisHeight = 52;
    private const float NumberGap = 11;
    private const float NumberSpace = 3;
    private const float RingSize = 2.1f * ChartStyle.MarkerSize;
    private static readonly LocalText Best = new("● best at some price of the hour", "● 按某一價格為最佳");
    private static readonly LocalText Bounded = new("○ best only under a bound", "○ 只在有上限時為最佳");
    private static readonly LocalText InPart = new("some of the choices that no other beats", "部分不被其他組合勝過的組合");
    private static readonly LocalText Chosen = new("◎ ringed: the choice made", "◎ 圈出者：所選組合");

    /// <summary>Whether no choice is left out; else nothing is said of the price that would make one the best.</summary>
    public bool IsWhole { get; init; } = true;

    public override Plot Draw(Language language)
    {
        List<FrontierPoint> all = Own is null ? [.. Points] : [.. Points, Own];
        var scale = MoneyScale.For(all.Select(point => point.Across.Value ?? 0));
        var across = ValueAxis.For(all.Select(point => (point.Across.Value ?? 0) / scale.Unit), MetricUnit.Money);
        var up = ValueAxis.For(all.Select(point => point.Up.Value ?? 0), MetricUnit.Count);
        var frame = new ChartFrame(this, language, Up, new(up.LeftMargin(language), 24, AxisHeight, 4), across.Range, up.Range);
        if (Points.Count == 0)
        {
            return frame.NoData();
        }

        up.DrawLeft(frame, language, across.Range.Min, across.Range.Max);
        across.DrawBottom(frame, language, up.Range.Min, up.Range.Max);
        frame.Text(
            scale.Of(Across, Currency).In(language),
            (frame.Left + frame.Right) / 2,
            frame.Lower + 38,
            SKTextAlign.Center,
            ChartStyle.Muted
        );
        double X(FrontierPoint point) => (double)((point.Across.Value ?? 0) / scale.Unit);
        double Y(FrontierPoint point) => (double)(point.Up.Value ?? 0);
        foreach (var (from, until) in Points.Zip(Points.Skip(1)))
        {
            frame.Line(X(from), Y(from), X(until), Y(until), ChartStyle.Other);
        }

        if (Own is not null)
        {
            frame.Marker(X(Own), Y(Own), MarkerShape.FilledCircle, ChartStyle.Contrast, RingSize, hollow: true);
        }

        for (var at = 0; at < Points.Count; at++)
        {
            var point = Points[at];
            frame.Marker(
                X(point),
                Y(point),
                MarkerShape.FilledCircle,
                ChartStyle.Highlight,
                ChartStyle.MarkerSize,
                hollow: IsWhole && !point.IsSupported
            );
        }

        foreach (var near in Near([.. Points.Select(point => (frame.X(X(point)), frame.Y(Y(point))))]))
        {
            var (first, last) = (Points[near[0]], Points[near[^1]]);
            frame.Text(
                string.Join(language == Language.English ? ", " : "、", near.Select(at => FormattableString.Invariant($"{at + 1}"))),
                (frame.X(X(first)) + frame.X(X(last))) / 2 - NumberGap,
                Math.Min(frame.Y(Y(first)), frame.Y(Y(last))) - NumberGap,
                SKTextAlign.Center,
                ChartStyle.Muted,
                ChartStyle.SmallTextSize
            );
        }

        frame.Remark([.. Legend.Select(entry => entry.In(language))]);
        return frame.Plot;
    }

    /// <summary>What the chart shows, and nothing else.</summary>
    private IEnumerable<LocalText> Legend =>
        [.. IsWhole ? new[] { Best, Bounded } : [InPart], .. Own is null ? Array.Empty<LocalText>() : [Chosen]];

    /// <summary>Places of points in their order, those together whose numbers would cover each other.</summary>
    private static List<List<int>> Near(IReadOnlyList<(float X, float Y)> points)
    {
        var groups = new List<List<int>>();
        for (var at = 0; at < points.Count; at++)
        {
            var room = TextFit.Width(FormattableString.Invariant($"{at + 1}"), ChartStyle.SmallTextSize) + NumberSpace;
            if (
                groups is [.., var last]
                && Math.Abs(points[at].X - points[last[^1]].X) < room
                && Math.Abs(points[at].Y - points[last[^1]].Y) < ChartStyle.SmallTextSize
            )
            {
                last.Add(at);
            }
            else
            {
                groups.Add([at]);
            }
        }

        return groups;
    }
}

/// <summary>One choice of <see cref="FrontierDots"/>.</summary>
/// <param name="IsSupported">Whether some price makes it the best.</param>
public sealed record FrontierPoint(Figure Across, Figure Up, bool IsSupported);
