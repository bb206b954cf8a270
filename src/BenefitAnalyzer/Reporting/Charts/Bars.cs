using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using ScottPlot;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>How much is there of each? One bar for each row, from zero, in the given order.</summary>
/// <param name="Quantity">Quantity, unit and base of the values.</param>
public sealed record Bars(LocalText Quantity, IReadOnlyList<BarRow> Rows) : Chart
{
    /// <summary>What is promised or allowed; null where nothing is.</summary>
    public LevelMark? Level { get; init; }

    /// <summary>What the second part of each bar is; null where bars have one.</summary>
    public LocalText? Beyond { get; init; }

    private const double HalfBar = 0.3;
    private const float ValueGap = 6;

    public override (int Width, int Height) Size => RowFrame.Size(Rows.Count);

    public override Plot Draw(Language language)
    {
        var number = new NumberText(language);
        var values = Rows.Select(row => ChartValue.Of(row.Figure)).OfType<decimal>().ToList();
        var unit = Rows.Select(row => row.Figure.Unit).FirstOrDefault();
        var ends = values.Concat(Rows.Select(row => row.End).OfType<decimal>());
        var axis = ValueAxis.For([.. Level is { } promised ? ends.Append(promised.Value) : ends], unit);
        var right = Rows.Select(row => TextFit.Width(Label(number, row), ChartStyle.TextSize, bold: true)).DefaultIfEmpty(0).Max();
        var frame = RowFrame.Draw(this, language, Quantity, [.. Rows.Select(row => row.Name)], axis.Range, right + 2 * ValueGap + 8);
        if (values.Count == 0)
        {
            return frame.NoData();
        }

        axis.DrawBottom(frame, language, -(Rows.Count - 0.5), 0.5);
        for (var row = 0; row < Rows.Count; row++)
        {
            DrawRow(frame, number, row);
        }

        if (Level is { } level)
        {
            frame.Line((double)level.Value, -(Rows.Count - 0.5), (double)level.Value, 0.5, ChartStyle.Ink, 1.25f, LinePattern.Dashed);
            frame.Remark(level.Name.In(language));
        }
        else if (Beyond is { } beyond && Rows.Any(row => row.End is not null))
        {
            frame.Remark(beyond.In(language));
        }

        return frame.Plot;
    }

    private void DrawRow(ChartFrame frame, NumberText number, int row)
    {
        var (own, figure, isEmphasised) = (Rows[row], Rows[row].Figure, Rows[row].IsEmphasised);
        var value = (double)(ChartValue.Of(figure) ?? 0);
        frame.Box(
            Math.Min(0, value),
            Math.Max(0, value),
            -row - HalfBar,
            -row + HalfBar,
            isEmphasised ? ChartStyle.Highlight : ChartStyle.Plain
        );
        if (own.End is { } end)
        {
            frame.Box(value, (double)end, -row - HalfBar, -row + HalfBar, ChartStyle.Other);
        }

        frame.Text(
            Label(number, own),
            frame.X(Math.Max(0, (double?)own.End ?? value)) + ValueGap, // right of a negative bar too: at its left end stands the name
            frame.Y(-row),
            color: ChartValue.Of(figure) is null ? ChartStyle.Muted : ChartStyle.Ink,
            bold: isEmphasised
        );
    }

    private static string Label(NumberText number, BarRow row) =>
        row is { End: not null, Beyond: { } beyond } ? $"{number.Of(row.Figure)} + {number.Of(beyond)}" : number.Of(row.Figure);
}

/// <summary>One bar.</summary>
/// <param name="IsEmphasised">Whether the finding is about it.</param>
public sealed record BarRow(LocalText Name, Figure Figure, bool IsEmphasised = false)
{
    /// <summary>What the bar goes on by; null where it ends with the figure.</summary>
    public Figure? Beyond { get; init; }

    /// <summary>Where its second part ends; null where there is none.</summary>
    internal decimal? End => ChartValue.Of(Figure) is { } first && ChartValue.Of(Beyond) is > 0 and var more ? first + more : null;
}
