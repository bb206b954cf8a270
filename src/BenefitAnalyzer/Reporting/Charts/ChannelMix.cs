using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using ScottPlot;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>Which channels are used? One bar a month, filled to 100 % by the shares of the channels.</summary>
/// <remarks>Electronic channels stand at the bottom in dark blue: the height of the dark part is the take-up.</remarks>
/// <param name="Quantity">Quantity, unit and base, such as "Completed transactions by channel, % of all completed".</param>
/// <param name="Months">First days of consecutive months.</param>
/// <param name="Channels">Counts or shares; a bar shows each as a share of their sum in the month.</param>
public sealed record ChannelMix(LocalText Quantity, IReadOnlyList<DateOnly> Months, IReadOnlyList<ChannelSeries> Channels) : Chart
{
    private const double HalfBar = 0.38;
    private const float RoomForPercent = 34;
    private const double WidestBar = 0.2; // half a bar where there are few months
    private static readonly LocalText LeftOut = new(
        "Months with a hidden or missing channel: shares of the rest",
        "有渠道隱去或欠缺的月份：以其餘渠道計算比例"
    );

    /// <summary>The same where a month has a hidden channel, so that its bar is not of all; null where <see cref="Quantity"/> says no base.</summary>
    public LocalText? QuantityOfShown { get; init; }

    private bool HasHidden =>
        Channels.SelectMany(channel => channel.ByMonth).Any(figure => figure is { State: FigureState.Suppressed or FigureState.Withheld });

    private IReadOnlyList<ChannelSeries> Stack =>
        [.. Channels.Where(channel => channel.IsElectronic), .. Channels.Where(channel => !channel.IsElectronic)];

    public override Plot Draw(Language language)
    {
        var axis = ValueAxis.For([1m], MetricUnit.Rate);
        var labels = EndLabels(language);
        var frame = new ChartFrame(
            this,
            language,
            HasHidden ? QuantityOfShown ?? Quantity : Quantity,
            new(axis.LeftMargin(language), EndLabel.Margin(labels), MonthAxis.Height, 4),
            new(-0.5, Months.Count - 0.5),
            axis.Range
        );
        if (labels.Count == 0)
        {
            return frame.NoData();
        }

        axis.DrawLeft(frame, language, -0.5, Months.Count - 0.5);
        MonthAxis.Draw(frame, Months, language);
        for (var month = 0; month < Months.Count; month++)
        {
            DrawBar(frame, month);
        }

        EndLabel.Draw(frame, labels);
        if (HasHidden)
        {
            frame.Remark(LeftOut.In(language));
        }

        return frame.Plot;
    }

    private void DrawBar(ChartFrame frame, int month)
    {
        var half = Months.Count <= 3 ? WidestBar : HalfBar;
        var shares = Shares(month);
        if (shares.Count == 0)
        {
            frame.Hatch(month - half, month + half, 0, 1);
            return;
        }

        var width = frame.X(month + half) - frame.X(month - half);
        foreach (var (channel, from, until) in shares)
        {
            var colour = Colour(channel);
            frame.Box(month - half, month + half, from, until, colour);
            frame.Line(month - half, until, month + half, until, Colors.White, 1.5f);
            if (width >= RoomForPercent && frame.Y(from) - frame.Y(until) >= 16)
            {
                var percent = (100 * (until - from)).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
                var middle = frame.Y((from + until) / 2);
                frame.Text(percent, frame.X(month), middle, SKTextAlign.Center, ChartStyle.TextOn(colour), ChartStyle.SmallTextSize);
            }
        }
    }

    /// <summary>From where to where each channel reaches in a month, from the bottom; empty where the month has no data.</summary>
    private List<(ChannelSeries Channel, double From, double Until)> Shares(int month)
    {
        var known = Stack
            .Select(channel => (Channel: channel, Value: ChartValue.Of(channel.ByMonth[month]) ?? 0))
            .Where(part => part.Value > 0)
            .ToList();
        var sum = known.Sum(part => part.Value);
        var shares = new List<(ChannelSeries, double, double)>();
        var below = 0m;
        foreach (var (channel, value) in known)
        {
            shares.Add((channel, (double)(below / sum), (double)((below + value) / sum)));
            below += value;
        }

        return shares;
    }

    /// <summary>Channels named beside the last bar that has data; those that it lacks by a patch of their colour.</summary>
    private List<EndLabel> EndLabels(Language language)
    {
        var last = Enumerable.Range(0, Months.Count).LastOrDefault(month => Shares(month).Count > 0, -1);
        if (last < 0)
        {
            return [];
        }

        var half = Months.Count <= 3 ? WidestBar : HalfBar;
        var shares = Shares(last).ToDictionary(share => share.Channel, share => (share.From, share.Until));
        var labels = new List<EndLabel>();
        var height = 0.0; // where a channel that the bar lacks would stand
        foreach (var channel in Stack.Where(channel => channel.ByMonth.Any(figure => ChartValue.Of(figure) > 0)))
        {
            var name = channel.Name.In(language);
            if (shares.TryGetValue(channel, out var share))
            {
                var percent = new NumberText(language).Of((decimal)(share.Until - share.From), MetricUnit.Rate);
                labels.Add(EndLabel.Of(name, percent, new(last + half, (share.From + share.Until) / 2), ChartStyle.Axis));
                height = share.Until;
                continue;
            }

            var state = Absent(channel.ByMonth[last]).In(language);
            labels.Add(EndLabel.Of(name, state, new(Months.Count, height), Colour(channel)) with { IsPatch = true });
            height += 0.001; // keeps the order of the stack
        }

        return labels;
    }

    private static LocalText Absent(Figure? figure) =>
        figure?.State switch
        {
            FigureState.Suppressed => FigureWords.Hidden,
            FigureState.Withheld => FigureWords.Withheld,
            FigureState.Known => LocalText.Same("0"),
            _ => FigureWords.NoData,
        };

    private Color Colour(ChannelSeries channel)
    {
        var family = Channels.Where(other => other.IsElectronic == channel.IsElectronic).ToList();
        return ChartStyle.Channel(channel.IsElectronic, family.IndexOf(channel), family.Count);
    }
}

/// <summary>A channel and its volume in each month.</summary>
public sealed record ChannelSeries(LocalText Name, bool IsElectronic, IReadOnlyList<Figure?> ByMonth);
