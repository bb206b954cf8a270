using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using ScottPlot;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>Is the electronic way being used, and is it growing? A share by month, one line for each series.</summary>
/// <remarks>The first series are drawn in colour and named; the rest are grey, as background: put what the finding is about first.</remarks>
/// <param name="Quantity">Quantity, unit and base, such as "Take-up, % of completed transactions".</param>
/// <param name="Months">First days of consecutive months.</param>
public sealed record TakeUpLines(LocalText Quantity, IReadOnlyList<DateOnly> Months, IReadOnlyList<MonthSeries> Series) : Chart
{
    private static readonly LocalText Others = new("grey: {0} others", "灰色：其餘{0}項");

    /// <summary>The share that was promised; null for none.</summary>
    public TargetLine? Target { get; init; }

    public override Plot Draw(Language language)
    {
        var values = Series.SelectMany(series => series.ByMonth).Select(ChartValue.Of).OfType<decimal>().ToList();
        var axis = ValueAxis.For(Target is null ? values : values.Append(Target.Value), MetricUnit.Rate);
        var labels = EndLabels(language);
        var frame = new ChartFrame(
            this,
            language,
            Quantity,
            new(axis.LeftMargin(language), EndLabel.Margin(labels), MonthAxis.Height, 4),
            new(-0.5, Months.Count - 0.5),
            axis.Range
        );
        if (values.Count == 0)
        {
            return frame.NoData();
        }

        axis.DrawLeft(frame, language, -0.5, Months.Count - 0.5);
        MonthAxis.Draw(frame, Months, language);
        DrawTarget(frame);
        DrawSeries(frame);
        EndLabel.Draw(frame, labels);
        frame.Remark([.. Remarks(language)]);
        return frame.Plot;
    }

    private IEnumerable<string> Remarks(Language language)
    {
        if (Series.SelectMany(series => series.ByMonth).Any(ChartValue.IsIncomplete))
        {
            yield return ChartValue.IncompleteRemark.In(language);
        }

        if (Series.Count > ChartStyle.Series.Count)
        {
            yield return Others
                .In(language)
                .Replace("{0}", new NumberText(language).Count(Series.Count - ChartStyle.Series.Count), StringComparison.Ordinal);
        }
    }

    private void DrawTarget(ChartFrame frame)
    {
        if (Target is not null)
        {
            frame.Line(-0.5, (double)Target.Value, Months.Count - 0.5, (double)Target.Value, ChartStyle.Ink, 1.25f, LinePattern.Dotted);
        }
    }

    /// <summary>Background first, so that the named lines lie on top; the first of them last.</summary>
    private void DrawSeries(ChartFrame frame)
    {
        for (var index = Series.Count - 1; index >= 0; index--)
        {
            var isNamed = index < ChartStyle.Series.Count;
            var style = isNamed ? ChartStyle.Series[index] : new SeriesStyle(ChartStyle.Other, LinePattern.Solid, MarkerShape.FilledCircle);
            double[] shares = [.. Series[index].ByMonth.Select(figure => (double?)ChartValue.Of(figure) ?? double.NaN)];
            frame.Series(shares, style.Color, isNamed ? ChartStyle.LineWidth : 1, style.Pattern);
            for (var month = 0; month < shares.Length; month++)
            {
                if (!double.IsNaN(shares[month]) && (isNamed || IsAlone(shares, month)))
                {
                    var isHollow = ChartValue.IsIncomplete(Series[index].ByMonth[month]);
                    frame.Marker(month, shares[month], style.Marker, style.Color, isNamed ? ChartStyle.MarkerSize : 4, isHollow);
                }
            }
        }
    }

    /// <summary>Whether a value has no neighbour to draw a line to, and would be invisible without a marker.</summary>
    private static bool IsAlone(double[] values, int index) =>
        (index == 0 || double.IsNaN(values[index - 1])) && (index == values.Length - 1 || double.IsNaN(values[index + 1]));

    /// <summary>Name and last known value of each named series, and the target.</summary>
    private List<EndLabel> EndLabels(Language language)
    {
        var number = new NumberText(language);
        var labels = new List<EndLabel>();
        foreach (var (series, style) in Series.Zip(ChartStyle.Series))
        {
            var last = Enumerable
                .Range(0, series.ByMonth.Count)
                .LastOrDefault(month => ChartValue.Of(series.ByMonth[month]) is not null, -1);
            if (last >= 0)
            {
                var figure = series.ByMonth[last]!;
                labels.Add(EndLabel.Of(series.Name.In(language), number.Of(figure), new(last, (double)figure.Value!), style.Color));
            }
        }

        if (Target is not null)
        {
            var value = number.Of(Target.Value, MetricUnit.Rate);
            labels.Add(EndLabel.Of(Target.Name.In(language), value, new(Months.Count, (double)Target.Value), ChartStyle.Ink));
        }

        return labels;
    }
}

/// <summary>One line: a name and a figure for each month; null and figures without a value leave a gap.</summary>
public sealed record MonthSeries(LocalText Name, IReadOnlyList<Figure?> ByMonth);

/// <summary>A promised share, as a fraction.</summary>
public sealed record TargetLine(LocalText Name, decimal Value);
