using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using ScottPlot;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>How likely is a loss? The share of draws (upwards) whose amount is not above that along the bottom; the part below 0 is filled.</summary>
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
    private const decimal HardlyAny = 0.1m;
    private const decimal Half = 0.5m;

    private static readonly LocalText Upwards = new("Share of draws that are not above the amount, %", "不高於該數額的抽樣比率，百分比");
    private static readonly LocalText AtMeansName = new("all at their means", "各項取平均值");
    private static readonly LocalText LossName = new("below 0", "低於零");
    private static readonly Color LossColor = Color.FromHex("#F3C9A8");

    public override Plot Draw(Language language)
    {
        var amounts = Points.Select(point => point.Amount).Append(AtMeans).Select(ChartValue.Of).OfType<decimal>().ToList();
        var scale = MoneyScale.For(amounts);
        var bottom = ValueAxis.For(amounts.Select(amount => amount / scale.Unit), MetricUnit.Money);
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
        DrawLoss(frame, curve);
        left.DrawLeft(frame, language, bottom.Range.Min, bottom.Range.Max);
        bottom.DrawBottom(frame, language, 0, 1);
        frame.Text(
            scale.Of(Quantity, Currency).In(language),
            (frame.Left + frame.Right) / 2,
            frame.Lower + 36,
            SKTextAlign.Center,
            ChartStyle.Muted
        );
        frame.Line(0, 0, 0, 1, ChartStyle.Ink, 1.25f);
        frame.Curve(curve, ChartStyle.Highlight);
        DrawMarks(frame, scale, language);
        return frame.Plot;
    }

    /// <summary>Between the curve and the bottom, as far as 0.</summary>
    private void DrawLoss(ChartFrame frame, List<Coordinates> curve)
    {
        var below = curve.TakeWhile(point => point.X < 0).ToList();
        if (below.Count == 0)
        {
            return;
        }

        if (below.Count < curve.Count && ChartValue.Of(Loss) is { } loss)
        {
            below.Add(new Coordinates(0, (double)loss));
        }

        frame.Area([new(below[0].X, 0), .. below, new(below[^1].X, 0)], LossColor);
    }

    private void DrawMarks(ChartFrame frame, MoneyScale scale, Language language)
    {
        if (ChartValue.Of(AtMeans) is not null)
        {
            var at = scale.On(AtMeans);
            frame.Curve([new(at, 0), new(at, 1)], ChartStyle.Contrast, 1.75f, LinePattern.Dashed);
            var text = $"{AtMeansName.In(language)}  {scale.Label(AtMeans, language)}";
            var isRight = frame.X(at) + Gap + TextFit.Width(text, ChartStyle.TextSize) < frame.Width - Gap;
            Label(frame, text, frame.X(at), frame.Lower - LowLabel, isRight);
        }

        if (ChartValue.Of(Loss) is { } loss)
        {
            // A rising curve leaves room above a point at its left, and below it at its right; at the ends it is level and leaves room on the far side.
            var text = $"{LossName.In(language)}  {new NumberText(language).Of(Loss)}";
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
