using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Units;
using ScottPlot;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>Which assumption moves an amount most? For each a bar from what it is at a low value to what it is at a high one, around the amount in the middle.</summary>
/// <param name="Quantity">What the amounts are, without unit.</param>
/// <param name="Middle">With all assumptions at their means.</param>
/// <param name="Rows">Widest first.</param>
public sealed record TornadoBars(LocalText Quantity, string Currency, Figure Middle, IReadOnlyList<TornadoRow> Rows) : Chart
{
    private const double HalfBar = 0.3;
    private const float Gap = 6;
    private static readonly LocalText Low = new("low", "低");
    private static readonly LocalText High = new("high", "高");
    private static readonly LocalText Line = new("line: all at their means", "直線：各項取平均值");
    private static readonly LocalText NoEffect = new("no effect", "沒有影響");
    private static readonly LocalText HardlyAny = new("hardly any effect", "影響極微");

    public override (int Width, int Height) Size => RowFrame.Size(Rows.Count);

    public override Plot Draw(Language language)
    {
        var values = Rows.SelectMany(row => new[] { row.Low, row.High }).Append(Middle).Select(figure => figure.Value ?? 0).ToList();
        var scale = MoneyScale.For(values);
        var axis = ValueAxis.Around([.. values.Select(value => value / scale.Unit)], MetricUnit.Money);
        var frame = RowFrame.Draw(this, language, scale.Of(Quantity, Currency), [.. Rows.Select(row => row.Name)], axis.Range, 24);
        axis.DrawBottom(frame, language, -(Rows.Count - 0.5), 0.5);
        var middle = (double)((Middle.Value ?? 0) / scale.Unit);
        for (var row = 0; row < Rows.Count; row++)
        {
            var (low, high) = ((double)((Rows[row].Low.Value ?? 0) / scale.Unit), (double)((Rows[row].High.Value ?? 0) / scale.Unit));
            DrawEnd(frame, row, middle, low, ChartStyle.Contrast, Low, language);
            DrawEnd(frame, row, middle, high, ChartStyle.Highlight, High, language);
            if (!IsSeen(frame, middle, low) && !IsSeen(frame, middle, high))
            {
                var nothing = Rows[row].Low.Value == Rows[row].High.Value ? NoEffect : HardlyAny;
                frame.Text([nothing.In(language)], frame.X(middle) + Gap, frame.Y(-row), SkiaSharp.SKTextAlign.Left);
            }
        }

        frame.Line(middle, -(Rows.Count - 0.5), middle, 0.5, ChartStyle.Ink);
        frame.Remark([Line.In(language)]);
        return frame.Plot;
    }

    private static bool IsSeen(ChartFrame frame, double middle, double end) => Math.Abs(frame.X(end) - frame.X(middle)) >= Gap;

    private static void DrawEnd(ChartFrame frame, int row, double middle, double end, Color color, LocalText name, Language language)
    {
        frame.Box(Math.Min(middle, end), Math.Max(middle, end), -row - HalfBar, -row + HalfBar, color);
        // Only where the bar can be seen is there something to name.
        if (!IsSeen(frame, middle, end))
        {
            return;
        }

        var isRight = end > middle;
        frame.Text(
            [name.In(language)],
            frame.X(end) + (isRight ? Gap : -Gap),
            frame.Y(-row),
            isRight ? SkiaSharp.SKTextAlign.Left : SkiaSharp.SKTextAlign.Right
        );
    }
}

/// <summary>One assumption of <see cref="TornadoBars"/>.</summary>
/// <param name="Low">The amount where the assumption is low.</param>
/// <param name="High">The amount where it is high.</param>
public sealed record TornadoRow(LocalText Name, Figure Low, Figure High);
