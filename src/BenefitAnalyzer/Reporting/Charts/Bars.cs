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

    private const double HalfBar = 0.3;
    private const float ValueGap = 6;

    public override (int Width, int Height) Size => RowFrame.Size(Rows.Count);

    public override Plot Draw(Language language)
    {
        var number = new NumberText(language);
        var values = Rows.Select(row => ChartValue.Of(row.Figure)).OfType<decimal>().ToList();
        var unit = Rows.Select(row => row.Figure.Unit).FirstOrDefault();
        var axis = ValueAxis.For(Level is { } promised ? [.. values, promised.Value] : values, unit);
        var right = Rows.Select(row => TextFit.Width(number.Of(row.Figure), ChartStyle.TextSize)).DefaultIfEmpty(0).Max();
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

        return frame.Plot;
    }

    private void DrawRow(ChartFrame frame, NumberText number, int row)
    {
        var (_, figure, isEmphasised) = Rows[row];
        var value = (double)(ChartValue.Of(figure) ?? 0);
        frame.Box(
            Math.Min(0, value),
            Math.Max(0, value),
            -row - HalfBar,
            -row + HalfBar,
            isEmphasised ? ChartStyle.Highlight : ChartStyle.Plain
        );
        frame.Text(
            number.Of(figure),
            frame.X(Math.Max(0, value)) + ValueGap, // right of a negative bar too: at its left end stands the name
            frame.Y(-row),
            color: ChartValue.Of(figure) is null ? ChartStyle.Muted : ChartStyle.Ink,
            bold: isEmphasised
        );
    }
}

/// <summary>One bar.</summary>
/// <param name="IsEmphasised">Whether the finding is about it.</param>
public sealed record BarRow(LocalText Name, Figure Figure, bool IsEmphasised = false);
