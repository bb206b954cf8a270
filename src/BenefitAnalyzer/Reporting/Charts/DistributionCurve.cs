using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using ScottPlot;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>How likely is a loss? The share of draws (upwards) whose amount is not above that along the bottom, over where the draws lie.</summary>
/// <remarks>Behind the curve, a bar from each percentile to the next is as large as its share of the draws: equal areas are equal chances, and those below 0
/// have a colour of their own.</remarks>
/// <param name="Quantity">What the amounts are, without unit.</param>
/// <param name="Points">Shares, as fractions, with the amount that they do not exceed; rising.</param>
/// <param name="AtMeans">With all assumptions at their means.</param>
/// <param name="Loss">Share of draws below 0.</param>
public sealed record DistributionCurve(
    LocalText Quantity,
    string Currency,
    IReadOnlyList<(double Share, Figure Amount)> Points,
    Figure AtMeans,
    Figure Loss
) : Chart
{
    private const float AxisHeight = 50;
    private const float Gap = 7;
    private const float Beside = 12;
    private const float LowLabel = 36;
    private const double HighestBar = 0.4; // of the axes, since areas have no scale of their own
    private const double NarrowestBar = 0.005; // of the curve
    private const decimal HardlyAny = 0.1m;
    private const decimal Half = 0.5m;

    private static readonly LocalText Upwards = new("Share of draws that are not above the amount, %", "不高於該數額的抽樣比率，百分比");
    private static readonly LocalText AtMeansName = new("all at their means", "各項取平均值");
    private static readonly LocalText LossName = new("below 0", "低於零");
    private static readonly LocalText NoDraw = new("in no draw", "沒有抽樣");
    private static readonly LocalText EveryDraw = new("in every draw", "所有抽樣");
    private static readonly LocalText DensityName = new(
        "shaded: where the draws lie (height not to scale)",
        "底色：抽樣所在（高度不按比例）"
    );

    private static readonly LocalText DensityWithLoss = new(
        "shaded: where the draws lie (height not to scale), orange below 0",
        "底色：抽樣所在（高度不按比例），橙色為低於零"
    );
    private static readonly Color LossColor = Color.FromHex("#F3C9A8");
    private static readonly Color GainColor = ChartStyle.Scale(0.12);

    public override Plot Draw(Language language)
    {
        var amounts = Points.Select(point => point.Amount).Append(AtMeans).Select(ChartValue.Of).OfType<decimal>().ToList();
        var scale = MoneyScale.For(amounts);
        var bottom = ValueAxis.Around([.. amounts.Select(amount => amount / scale.Unit)], MetricUnit.Money);
        var left = ValueAxis.For([1], MetricUnit.Rate);
        var frame = new ChartFrame(this, language, Upwards, new(left.LeftMargin(language), 28, AxisHeight, 4), bottom.Range, left.Range);
        if (amounts.Count == 0)
        {
            return frame.NoData();
        }

        var curve = Points
            .Where(point => ChartValue.Of(point.Amount) is not null)
            .Select(point => new Coordinates(scale.On(point.Amount), point.Share))
            .ToList();
        DrawDensity(frame, curve);
        left.DrawLeft(frame, language, bottom.Range.Min, bottom.Range.Max);
        bottom.DrawBottom(frame, language, 0, 1);
        frame.Text(
            scale.Of(Quantity, Currency).In(language),
            (frame.Left + frame.Right) / 2,
            frame.Lower + 36,
            SKTextAlign.Center,
            ChartStyle.Muted
        );
        var hasZero = bottom.Range.Min <= 0 && bottom.Range.Max >= 0;
        if (hasZero)
        {
            frame.Line(0, 0, 0, 1, ChartStyle.Ink, 1.25f);
        }

        frame.Curve(curve, ChartStyle.Highlight);
        DrawMeans(frame, scale, language);
        if (hasZero)
        {
            DrawLoss(frame, language);
        }

        frame.Remark((curve[0].X < 0 ? DensityWithLoss : DensityName).In(language));
        return frame.Plot;
    }

    /// <summary>The draws between neighbouring percentiles, as areas; a bar across 0 is divided there.</summary>
    private static void DrawDensity(ChartFrame frame, List<Coordinates> curve)
    {
        var narrowest = (curve[^1].X - curve[0].X) * NarrowestBar; // many draws of one amount would dwarf all others
        var bars = curve
            .Zip(curve.Skip(1))
            .Where(bar => bar.Second.X > bar.First.X)
            .Select(bar =>
                (
                    From: bar.First.X,
                    Until: bar.Second.X,
                    Density: (bar.Second.Y - bar.First.Y) / Math.Max(bar.Second.X - bar.First.X, narrowest)
                )
            )
            .ToList();
        var highest = bars.Select(bar => bar.Density).DefaultIfEmpty(1).Max();
        foreach (var (from, until, density) in bars)
        {
            var height = HighestBar * density / highest;
            if (from < 0)
            {
                frame.Box(from, Math.Min(until, 0), 0, height, LossColor);
            }

            if (until > 0)
            {
                frame.Box(Math.Max(from, 0), until, 0, height, GainColor);
            }
        }
    }

    private void DrawMeans(ChartFrame frame, MoneyScale scale, Language language)
    {
        if (ChartValue.Of(AtMeans) is not null)
        {
            var at = scale.On(AtMeans);
            frame.Curve([new(at, 0), new(at, 1)], ChartStyle.Contrast, 1.75f, LinePattern.Dashed);
            var text = $"{AtMeansName.In(language)}  {scale.Label(AtMeans, language)}";
            var isRight = frame.X(at) + Gap + TextFit.Width(text, ChartStyle.TextSize) < frame.Width - Gap;
            Label(frame, text, frame.X(at), frame.Lower - LowLabel, isRight);
        }
    }

    private void DrawLoss(ChartFrame frame, Language language)
    {
        if (ChartValue.Of(Loss) is { } loss)
        {
            // A rising curve leaves room above a point at its left, and below it at its right; at the ends it is level and leaves room on the far side.
            var text =
                $"{LossName.In(language)}  {(loss == 0 ? NoDraw.In(language) : loss == 1 ? EveryDraw.In(language) : new NumberText(language).Of(Loss))}";
            var room = TextFit.Width(text, ChartStyle.TextSize) + 2 * Gap;
            var isLeft = loss < Half ? frame.X(0) - room > frame.Left : frame.X(0) + room > frame.Width;
            var isAbove = loss < Half && (isLeft || loss < HardlyAny);
            frame.Marker(0, (double)loss, MarkerShape.FilledCircle, ChartStyle.Ink);
            Label(frame, text, frame.X(0), frame.Y((double)loss) + (isAbove ? -Beside : Beside), !isLeft);
        }
    }

    private static void Label(ChartFrame frame, string text, float x, float y, bool isRight) =>
        frame.Text(text, x + (isRight ? Gap : -Gap), y, isRight ? SKTextAlign.Left : SKTextAlign.Right);
}
