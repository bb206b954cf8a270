using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using ScottPlot;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts.Drawing;

/// <summary>Where the lines of a value axis stand: round numbers that include the extremes of the data.</summary>
/// <param name="Ticks">Rising; the first and last are the ends of the axis.</param>
internal sealed record ValueAxis(IReadOnlyList<decimal> Ticks, MetricUnit Unit)
{
    private const int MostSteps = 6;
    private const decimal Near = 0.5m; // of the span of the values: not more than a third of the axis is blank
    private const decimal Margin = 0.05m;
    private static readonly decimal[] RoundSteps = [1, 2, 2.5m, 5, 10];
    private static readonly decimal[] RoundSeconds =
    [
        1,
        2,
        5,
        10,
        15,
        30,
        60,
        120,
        300,
        600,
        900,
        1800,
        3600,
        7200,
        10_800,
        21_600,
        43_200,
        86_400,
        172_800,
        432_000,
        864_000,
        1_728_000,
        4_320_000,
        8_640_000,
    ];

    public CoordinateRange Range => new((double)Ticks[0], (double)Ticks[^1]);

    /// <summary>An axis from zero, or from below it, up to the values; a share ends at 100 % at most.</summary>
    public static ValueAxis For(IEnumerable<decimal> values, MetricUnit unit)
    {
        var all = values.Append(0).ToList();
        return Between(all.Min(), all.Max(), unit, unit == MetricUnit.Posts && all.TrueForAll(decimal.IsInteger));
    }

    /// <summary>An axis on which values are places and not lengths from zero: it holds zero only where that lies near them.</summary>
    public static ValueAxis Around(IReadOnlyList<decimal> values, MetricUnit unit)
    {
        var (low, high) = (values.DefaultIfEmpty(0).Min(), values.DefaultIfEmpty(0).Max());
        var (near, margin) = (Near * (high - low), Margin * (high - low));
        return margin == 0 || (low - near <= 0 && high + near >= 0) ? For(values, unit) : Between(low - margin, high + margin, unit);
    }

    /// <param name="isWhole">Whether parts of the unit would stand for nothing.</param>
    private static ValueAxis Between(decimal low, decimal high, MetricUnit unit, bool isWhole = false)
    {
        var span = high - low == 0 ? Smallest(unit) : high - low;
        var step = unit == MetricUnit.Seconds ? RoundSeconds.FirstOrDefault(step => span / step <= MostSteps, Step(span)) : Step(span);
        step = isWhole || unit == MetricUnit.Count ? Math.Max(1, step) : step;
        var (first, last) = (decimal.Floor(low / step), decimal.Ceiling((high == low ? low + span : high) / step));
        return new([.. Enumerable.Range((int)first, (int)(last - first) + 1).Select(tick => tick * step)], unit);
    }

    /// <summary>Lines across the axes with their numbers at the left.</summary>
    /// <param name="until">Right end of the lines, on the other axis.</param>
    public void DrawLeft(ChartFrame frame, Language language, double from, double until)
    {
        foreach (var tick in Ticks)
        {
            frame.Line(from, (double)tick, until, (double)tick, tick == 0 ? ChartStyle.Axis : ChartStyle.Grid);
            frame.Text(
                Label(tick, language),
                frame.Left - 8,
                frame.Y((double)tick),
                SKTextAlign.Right,
                ChartStyle.Muted,
                ChartStyle.SmallTextSize
            );
        }
    }

    /// <summary>Lines up the axes with their numbers at the bottom.</summary>
    public void DrawBottom(ChartFrame frame, Language language, double from, double until)
    {
        foreach (var tick in Ticks)
        {
            frame.Line((double)tick, from, (double)tick, until, tick == 0 ? ChartStyle.Axis : ChartStyle.Grid);
            frame.Text(
                Label(tick, language),
                frame.X((double)tick),
                frame.Lower + 14,
                SKTextAlign.Center,
                ChartStyle.Muted,
                ChartStyle.SmallTextSize
            );
        }
    }

    /// <summary>Room at the left for the widest number.</summary>
    public float LeftMargin(Language language) => Ticks.Max(tick => TextFit.Width(Label(tick, language), ChartStyle.SmallTextSize)) + 12;

    private string Label(decimal tick, Language language) => new NumberText(language).OnAxis(tick, Unit);

    /// <summary>What an axis spans when all its values are zero.</summary>
    private static decimal Smallest(MetricUnit unit) =>
        unit switch
        {
            MetricUnit.Rate or MetricUnit.PercentagePoints or MetricUnit.Growth => 0.1m,
            MetricUnit.Seconds => 60,
            _ => 5,
        };

    private static decimal Step(decimal span)
    {
        var power = 1m;
        while (power * MostSteps * 10 < span)
        {
            power *= 10;
        }

        while (power * MostSteps >= span)
        {
            power /= 10;
        }

        return RoundSteps.First(step => step * power * MostSteps >= span || step == RoundSteps[^1]) * power;
    }
}
