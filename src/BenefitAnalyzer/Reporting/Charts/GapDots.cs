using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using ScottPlot;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>Which groups are left behind, and by how much? A dot for each group and its distance to the best-served group.</summary>
/// <param name="Quantity">Quantity, unit and base, such as "Take-up, % of completed transactions".</param>
public sealed record GapDots(LocalText Quantity, IReadOnlyList<GapRow> Rows) : Chart
{
    private const float DotSize = 11;
    private const float ColumnGap = 14;
    private static readonly LocalText Best = new("best served", "使用率最高");

    public override (int Width, int Height) Size => RowFrame.Size(Rows.Count);

    public override Plot Draw(Language language)
    {
        var number = new NumberText(language);
        var known = Rows.Select(row => row.Share).Where(share => ChartValue.Of(share) is not null).ToList();
        var values = known.SelectMany(share => new[] { share.Value, share.Low, share.High }).OfType<decimal>().ToList();
        var axis = ValueAxis.For(values, MetricUnit.Rate);
        var shareWidth = Widest(Rows.Select(row => number.Of(row.Share)));
        var gapWidth = Widest(Rows.Select(row => GapText(row, language, number)));
        var right = ColumnGap + shareWidth + ColumnGap + gapWidth + 4;
        var frame = RowFrame.Draw(this, language, Quantity, [.. Rows.Select(row => row.Name)], axis.Range, right);
        if (values.Count == 0)
        {
            return frame.NoData();
        }

        axis.DrawBottom(frame, language, -(Rows.Count - 0.5), 0.5);
        var best = Rows.FirstOrDefault(row => row.IsBest) is { } bestRow ? (double?)ChartValue.Of(bestRow.Share) : null;
        if (best is { } share)
        {
            frame.Line(share, -(Rows.Count - 0.5), share, 0.5, ChartStyle.Highlight, 1.25f, LinePattern.DenselyDashed);
        }

        for (var row = 0; row < Rows.Count; row++)
        {
            DrawDot(frame, row, best);
            var y = frame.Y(-row);
            var isKnown = ChartValue.Of(Rows[row].Share) is not null;
            var colour = isKnown ? ChartStyle.Ink : ChartStyle.Muted;
            frame.Text(number.Of(Rows[row].Share), frame.Right + ColumnGap + shareWidth, y, SKTextAlign.Right, colour);
            frame.Text(
                GapText(Rows[row], language, number),
                frame.Right + 2 * ColumnGap + shareWidth + gapWidth,
                y,
                SKTextAlign.Right,
                ChartStyle.Muted
            );
        }

        if (Rows.Any(row => ChartValue.IsIncomplete(row.Share)))
        {
            frame.Remark(ChartValue.IncompleteRemark.In(language));
        }

        return frame.Plot;
    }

    private void DrawDot(ChartFrame frame, int row, double? best)
    {
        var (_, share, isBest, gap) = Rows[row];
        if (ChartValue.Of(share) is not { } value)
        {
            return;
        }

        if (best is { } reference && gap is not null)
        {
            frame.Line((double)value, -row, reference, -row, ChartStyle.Other);
        }

        var colour = isBest ? ChartStyle.Highlight : ChartStyle.Contrast;
        if (share is { Low: { } low, High: { } high })
        {
            frame.Line((double)low, -row, (double)high, -row, colour, 1.5f);
            frame.Line((double)low, -row - 0.12, (double)low, -row + 0.12, colour, 1.5f);
            frame.Line((double)high, -row - 0.12, (double)high, -row + 0.12, colour, 1.5f);
        }

        frame.Marker(
            (double)value,
            -row,
            isBest ? MarkerShape.FilledDiamond : MarkerShape.FilledCircle,
            colour,
            DotSize,
            ChartValue.IsIncomplete(share)
        );
    }

    private static float Widest(IEnumerable<string> texts) =>
        texts.Select(text => TextFit.Width(text, ChartStyle.TextSize)).DefaultIfEmpty(0).Max();

    private static string GapText(GapRow row, Language language, NumberText number) =>
        row.IsBest ? Best.In(language)
        : row.Gap is null ? ""
        : number.Of(row.Gap);
}

/// <summary>One group.</summary>
/// <param name="Share">Its share; <see cref="Figure.Low"/> and <see cref="Figure.High"/> are drawn where known.</param>
/// <param name="Gap">Difference to the best group, in percentage points; null for the best group and where unknown.</param>
public sealed record GapRow(LocalText Name, Figure Share, bool IsBest, Figure? Gap);
