using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using ScottPlot;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>Which is worth most, and how much of it is cash? For each row the mean, a bad case, and the part that is cash.</summary>
/// <param name="Quantity">What the amounts are, without unit.</param>
/// <param name="Legend">What the three signs are: ● value, ◆ bad case, ○ cash.</param>
public sealed record ValueRanges(LocalText Quantity, string Currency, LocalText Legend, IReadOnlyList<ValueRow> Rows) : Chart
{
    private const float ColumnGap = 14;

    public override (int Width, int Height) Size => RowFrame.Size(Rows.Count);

    public override Plot Draw(Language language)
    {
        var number = new NumberText(language, Currency);
        var values = Rows.SelectMany(row => new[] { row.Value, row.BadCase, row.Cash }).Select(figure => figure.Value ?? 0).ToList();
        var scale = MoneyScale.For(values);
        var axis = ValueAxis.For(values.Select(value => value / scale.Unit), MetricUnit.Money);
        var right = Rows.Select(row => TextFit.Width(number.Of(row.Value), ChartStyle.TextSize, row.IsEmphasised)).DefaultIfEmpty(0).Max();
        var frame = RowFrame.Draw(
            this,
            language,
            scale.Of(Quantity, Currency),
            [.. Rows.Select(row => row.Name)],
            axis.Range,
            right + ColumnGap + 4
        );
        if (Rows.Count == 0)
        {
            return frame.NoData();
        }

        axis.DrawBottom(frame, language, -(Rows.Count - 0.5), 0.5);
        double At(Figure figure) => (double)((figure.Value ?? 0) / scale.Unit);
        for (var row = 0; row < Rows.Count; row++)
        {
            var own = Rows[row];
            frame.Line(At(own.BadCase), -row, At(own.Value), -row, ChartStyle.Plain, 5);
            frame.Marker(At(own.Cash), -row, MarkerShape.FilledCircle, ChartStyle.Contrast, 11, hollow: true);
            frame.Marker(At(own.BadCase), -row, MarkerShape.FilledDiamond, ChartStyle.Contrast, 11);
            frame.Marker(At(own.Value), -row, MarkerShape.FilledCircle, ChartStyle.Highlight, 11);
            frame.Text(number.Of(own.Value), frame.Right + ColumnGap, frame.Y(-row), bold: own.IsEmphasised);
        }

        frame.Remark(Legend.In(language));
        return frame.Plot;
    }
}

/// <summary>One row of <see cref="ValueRanges"/>.</summary>
/// <param name="BadCase">Such as its tenth percentile.</param>
/// <param name="Cash">The part that is cash.</param>
/// <param name="IsEmphasised">Whether the finding is about it.</param>
public sealed record ValueRow(LocalText Name, Figure Value, Figure BadCase, Figure Cash, bool IsEmphasised = false);
