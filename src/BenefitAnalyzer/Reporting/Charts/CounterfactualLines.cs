using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using ScottPlot;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>What would have come without it? Actual and counterfactual completions by month or week, the 95% interval as a band, and the launch.</summary>
/// <param name="Quantity">Quantity and unit above the axes.</param>
/// <param name="Periods">First days of consecutive months or weeks.</param>
/// <param name="Actual">One a period; a period without a value leaves a gap.</param>
/// <param name="Counterfactual">One a period, with the band in its interval; null before it begins.</param>
/// <param name="Launch">Index of the period of the first launch.</param>
public sealed record CounterfactualLines(
    LocalText Quantity,
    IReadOnlyList<DateOnly> Periods,
    IReadOnlyList<Figure?> Actual,
    IReadOnlyList<Figure?> Counterfactual,
    int Launch
) : Chart
{
    /// <summary>Indices of the periods in which further units followed.</summary>
    public IReadOnlyList<int> LaterLaunches { get; init; } = [];

    private static readonly LocalText ActualName = new("Actual", "實際");
    private static readonly LocalText CounterfactualName = new("Without it", "如無此項目");
    private static readonly LocalText LaunchName = new("launch", "推出");
    private static readonly LocalText FirstLaunchName = new("first launch", "首次推出");
    private static readonly LocalText LaterLaunchesName = new("dotted: later launches", "點線：其後推出");
    private static readonly LocalText Band = new("band: 95% interval", "色帶：95%區間");
    private static readonly LocalText Gaps = new("gap: hidden or no data", "空隙：隱去或沒有數據");
    private const decimal Headroom = 1.05m; // so that the band ends below the top
    private const int DaysOfWeek = 7;
    private const int MostLargeMarkers = 72;
    private static readonly Color BandColor = Color.FromHex("#FBE3D0");

    public override Plot Draw(Language language)
    {
        var values = Actual
            .Concat(Counterfactual)
            .SelectMany(figure => new[] { ChartValue.Of(figure), figure?.Low, figure?.High })
            .OfType<decimal>()
            .ToList();
        var axis = ValueAxis.For(values.Select(value => value * Headroom), MetricUnit.Count);
        var labels = EndLabels(language);
        var frame = new ChartFrame(
            this,
            language,
            Quantity,
            new(axis.LeftMargin(language), EndLabel.Margin(labels), MonthAxis.Height, 4),
            new(-0.5, Periods.Count - 0.5),
            axis.Range
        );
        if (values.Count == 0)
        {
            return frame.NoData();
        }

        DrawBand(frame);
        axis.DrawLeft(frame, language, -0.5, Periods.Count - 0.5);
        MonthAxis.Draw(frame, Periods, language);
        DrawLaunch(frame, axis, language);
        DrawLine(frame, Counterfactual, ChartStyle.Contrast, MarkerShape.FilledSquare);
        DrawLine(frame, Actual, ChartStyle.Highlight, MarkerShape.FilledCircle);
        EndLabel.Draw(frame, labels);
        frame.Remark([
            .. Counterfactual.Any(HasBand) ? [Band.In(language)] : Array.Empty<string>(),
            .. LaterLaunches.Count > 0 ? [LaterLaunchesName.In(language)] : Array.Empty<string>(),
            .. Actual.Any(figure => ChartValue.Of(figure) is null) ? [Gaps.In(language)] : Array.Empty<string>(),
        ]);
        return frame.Plot;
    }

    /// <summary>A box a period: neighbours touch, and a gap stays a gap.</summary>
    private void DrawBand(ChartFrame frame)
    {
        for (var at = 0; at < Periods.Count; at++)
        {
            if (Counterfactual[at] is { } figure && HasBand(figure))
            {
                frame.Box(at - 0.5, at + 0.5, (double)figure.Low!, (double)figure.High!, BandColor);
            }
        }
    }

    private static bool HasBand(Figure? figure) => figure is { State: FigureState.Known, Low: not null, High: not null };

    private void DrawLaunch(ChartFrame frame, ValueAxis axis, Language language)
    {
        var x = Launch - 0.5;
        foreach (var later in LaterLaunches)
        {
            frame.Line(later - 0.5, axis.Range.Min, later - 0.5, axis.Range.Max, ChartStyle.Axis, 1f, LinePattern.Dotted);
        }

        frame.Line(x, axis.Range.Min, x, axis.Range.Max, ChartStyle.Axis, 1.25f);
        frame.Text(
            (LaterLaunches.Count == 0 ? LaunchName : FirstLaunchName).In(language),
            frame.X(x) + 5,
            frame.Upper + 8,
            SKTextAlign.Left,
            ChartStyle.Muted,
            ChartStyle.SmallTextSize
        );
    }

    private static void DrawLine(ChartFrame frame, IReadOnlyList<Figure?> figures, Color color, MarkerShape marker)
    {
        double[] counts = [.. figures.Select(figure => (double?)ChartValue.Of(figure) ?? double.NaN)];
        frame.Series(counts, color);
        // Markers of weeks would hide the line.
        var size = counts.Length > MostLargeMarkers ? 2 : 5;
        for (var at = 0; at < counts.Length; at++)
        {
            if (!double.IsNaN(counts[at]))
            {
                frame.Marker(at, counts[at], marker, color, size);
            }
        }
    }

    private List<EndLabel> EndLabels(Language language)
    {
        var number = new NumberText(language);
        var labels = new List<EndLabel>();
        var (actual, without) = (LastOf(Actual), LastOf(Counterfactual));
        Add(ActualName, Actual, actual, ChartStyle.Highlight);
        Add(CounterfactualName, Counterfactual, without, ChartStyle.Contrast);
        return labels;

        // Lines that end in different periods are not to be compared at their ends: each says its own.
        void Add(LocalText name, IReadOnlyList<Figure?> figures, int last, Color color)
        {
            if (last >= 0)
            {
                var said = actual == without ? name.In(language) : $"{name.In(language)}{Between(language)}{PeriodName(last, language)}";
                labels.Add(EndLabel.Of(said, number.Of(figures[last]!), new(last, (double)figures[last]!.Value!), color));
            }
        }
    }

    private static int LastOf(IReadOnlyList<Figure?> figures) =>
        Enumerable.Range(0, figures.Count).LastOrDefault(at => ChartValue.Of(figures[at]) is not null, -1);

    private static string Between(Language language) => language == Language.English ? ", " : "，";

    /// <summary>A month, or a week by its first day.</summary>
    private string PeriodName(int at, Language language) =>
        Periods.Count > 1 && Periods[1].DayNumber - Periods[0].DayNumber == DaysOfWeek
            ? DateText.Day(Periods[at], language)
            : DateText.Month(Periods[at], language);
}
