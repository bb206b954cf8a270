using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using ScottPlot;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>Where along a path is the place to choose? One line for each way, and a ring and an upright at the place.</summary>
/// <param name="Quantity">Quantity and unit above the axes.</param>
/// <param name="Places">Labels of the places along the bottom, in order: months, or numbers of something.</param>
/// <param name="Series">At most as many as there are styles.</param>
/// <param name="Mark">The place to choose; null where there is none.</param>
public sealed record MarkedLines(LocalText Quantity, IReadOnlyList<LocalText> Places, IReadOnlyList<MarkedSeries> Series, PlaceMark? Mark)
    : Chart
{
    /// <summary>ISO 4217 code where amounts of money are drawn, in millions where they are large; null for other quantities.</summary>
    public string? Currency { get; init; }

    /// <summary>What the places are, below them; null where their labels say it.</summary>
    public LocalText? PlacesName { get; init; }

    /// <summary>What the ring at <see cref="MarkedSeries.Marked"/> is; null where the title says it.</summary>
    public LocalText? MarkedName { get; init; }

    /// <summary>What is promised, allowed or needed.</summary>
    public IReadOnlyList<LevelMark> Levels { get; init; } = [];

    private MoneyScale Scale =>
        Currency is null ? new(1) : MoneyScale.For(Series.SelectMany(series => series.Values).Select(ChartValue.Of).OfType<decimal>());

    private const float AxisHeight = 30;
    private const float NameHeight = 18;
    private const float LevelMargin = 6;
    private const float LevelGap = 9;
    private const float RoomForPlace = 76;
    private const float ValueDistance = 15;
    private const float RoomForValue = 26;

    public override Plot Draw(Language language)
    {
        var scale = Scale;
        var values = Series
            .SelectMany(series => series.Values)
            .Select(ChartValue.Of)
            .OfType<decimal>()
            .Select(value => value / scale.Unit)
            .ToList();
        var unit = Series.SelectMany(series => series.Values).OfType<Figure>().Select(figure => figure.Unit).FirstOrDefault();
        var axis = ValueAxis.For([.. values, .. Levels.Select(level => level.Value / scale.Unit)], unit);
        var labels = EndLabels(language);
        var frame = new ChartFrame(
            this,
            language,
            Currency is { } currency ? scale.Of(Quantity, currency) : Quantity,
            new(axis.LeftMargin(language), EndLabel.Margin(labels), PlacesName is null ? AxisHeight : AxisHeight + NameHeight, 4),
            new(-0.5, Places.Count - 0.5),
            axis.Range
        );
        if (values.Count == 0)
        {
            return frame.NoData();
        }

        axis.DrawLeft(frame, language, -0.5, Places.Count - 0.5);
        DrawPlaces(frame, language);
        foreach (var level in Levels)
        {
            var at = (double)(level.Value / scale.Unit);
            frame.Line(-0.5, at, Places.Count - 0.5, at, ChartStyle.Ink, 1.25f, LinePattern.Dashed);
            WriteLevel(frame, level.Name.In(language), frame.Y(at), scale);
        }

        if (Mark is { } mark)
        {
            frame.Line(mark.Place, axis.Range.Min, mark.Place, axis.Range.Max, ChartStyle.Axis, 1.25f, LinePattern.Dashed);
        }

        frame.Remark([
            .. new[] { Mark?.Name, Series.Any(series => series.Marked is not null) ? MarkedName : null }
                .OfType<LocalText>()
                .Select(remark => remark.In(language)),
        ]);

        for (var index = Series.Count - 1; index >= 0; index--)
        {
            DrawLine(frame, Series[index], scale, ChartStyle.Series[index], Mark is { } at && at.Series == index ? at.Place : null);
        }

        WriteMarked(frame, language, scale);
        EndLabel.Draw(frame, labels);
        return frame.Plot;
    }

    /// <summary>The name of a level above or below its line, at the left or the right: at the first of these places where no line of the data runs.</summary>
    /// <param name="y">Of the level, in pixels.</param>
    private void WriteLevel(ChartFrame frame, string name, float y, MoneyScale scale)
    {
        var width = TextFit.Width(name, ChartStyle.SmallTextSize);
        var (left, right) = (frame.Left + LevelMargin, frame.Right - LevelMargin - width);
        (float X, float Y)[] places =
        [
            .. new[] { y - LevelGap, y + LevelGap }
                .Where(middle =>
                    middle - ChartStyle.SmallTextSize / 2 >= frame.Upper && middle + ChartStyle.SmallTextSize / 2 <= frame.Lower
                )
                .SelectMany(middle => new[] { (left, middle), (right, middle) }),
        ];
        var place = places.FirstOrDefault(IsFree, places[0]);
        frame.Text(name, place.X, place.Y, color: ChartStyle.Muted, size: ChartStyle.SmallTextSize);

        bool IsFree((float X, float Y) at) =>
            Series.All(series =>
                series
                    .Values.Zip(series.Values.Skip(1))
                    .Index()
                    .All(step => !Touches(step.Index, step.Item.First, step.Item.Second, at.X, at.Y, width))
            );

        // Whether the line from one place to the next comes near the text.
        bool Touches(int from, Figure? first, Figure? second, float x, float middle, float width)
        {
            var (begin, end) = (frame.X(from), frame.X(from + 1));
            if (ChartValue.Of(first) is not { } one || ChartValue.Of(second) is not { } other || end < x || begin > x + width)
            {
                return false;
            }

            var (startY, endY) = (frame.Y((double)(one / scale.Unit)), frame.Y((double)(other / scale.Unit)));
            float At(float pixel) => startY + (endY - startY) * (Math.Clamp(pixel, begin, end) - begin) / (end - begin);
            var (high, low) = (Math.Min(At(x), At(x + width)), Math.Max(At(x), At(x + width)));
            return high < middle + LevelGap && low > middle - LevelGap;
        }
    }

    private static void DrawLine(ChartFrame frame, MarkedSeries series, MoneyScale scale, SeriesStyle style, int? chosen)
    {
        double[] values = [.. series.Values.Select(figure => (double?)(ChartValue.Of(figure) / scale.Unit) ?? double.NaN)];
        frame.Series(values, style.Color, pattern: style.Pattern);
        for (var place = 0; place < values.Length; place++)
        {
            if (!double.IsNaN(values[place]))
            {
                var isChosen = place == chosen || place == series.Marked;
                frame.Marker(
                    place,
                    values[place],
                    isChosen ? MarkerShape.FilledCircle : style.Marker,
                    style.Color,
                    isChosen ? 1.8f * ChartStyle.MarkerSize : 0.6f * ChartStyle.MarkerSize,
                    hollow: isChosen
                );
            }
        }
    }

    /// <summary>Values of marked places, below the line or, where another runs there, above it and to the right, where a line that turned up leaves room; at the last place the end label tells the value.</summary>
    private void WriteMarked(ChartFrame frame, Language language, MoneyScale scale)
    {
        var number = new NumberText(language, Currency ?? "HKD");
        foreach (var series in Series)
        {
            if (series.Marked is not { } place || place >= Places.Count - 1 || series.Values[place] is not { Value: { } value } figure)
            {
                continue;
            }

            var y = frame.Y((double)(value / scale.Unit));
            var isCrowded =
                y + RoomForValue > frame.Lower
                || Series.Any(other =>
                    other != series
                    && ChartValue.Of(other.Values[place]) is { } beside
                    && frame.Y((double)(beside / scale.Unit)) - y is > 0 and < RoomForValue
                );
            var isBeside = isCrowded || place == 0;
            frame.Text(
                number.Of(figure),
                frame.X(place) + (isBeside ? ChartStyle.MarkerSize : 0),
                isCrowded ? y - ValueDistance : y + ValueDistance,
                isBeside ? SKTextAlign.Left : SKTextAlign.Center,
                size: ChartStyle.SmallTextSize
            );
        }
    }

    private void DrawPlaces(ChartFrame frame, Language language)
    {
        var every = Places.Count < 2 ? 1 : (int)Math.Max(1, Math.Ceiling(RoomForPlace / (frame.X(1) - frame.X(0))));
        for (var place = 0; place < Places.Count; place += every)
        {
            frame.Text(
                Places[place].In(language),
                frame.X(place),
                frame.Lower + 14,
                SKTextAlign.Center,
                ChartStyle.Muted,
                ChartStyle.SmallTextSize
            );
        }

        if (PlacesName is { } name)
        {
            var middle = (frame.Left + frame.Right) / 2;
            frame.Text(
                name.In(language),
                middle,
                frame.Lower + 14 + NameHeight,
                SKTextAlign.Center,
                ChartStyle.Muted,
                ChartStyle.SmallTextSize
            );
        }
    }

    private List<EndLabel> EndLabels(Language language)
    {
        var number = new NumberText(language, Currency ?? "HKD");
        var labels = new List<EndLabel>();
        foreach (var (series, style) in Series.Zip(ChartStyle.Series))
        {
            var last = Enumerable.Range(0, series.Values.Count).LastOrDefault(place => ChartValue.Of(series.Values[place]) is not null, -1);
            if (last >= 0)
            {
                labels.Add(
                    EndLabel.Of(
                        series.Name.In(language),
                        number.Of(series.Values[last]!),
                        new(last, (double)(series.Values[last]!.Value! / Scale.Unit)),
                        style.Color
                    )
                );
            }
        }

        return labels;
    }
}

/// <summary>One line of <see cref="MarkedLines"/>; a place without a figure leaves a gap.</summary>
public sealed record MarkedSeries(LocalText Name, IReadOnlyList<Figure?> Values)
{
    /// <summary>Index of a place that the title speaks of: ringed, with its value; null for none.</summary>
    public int? Marked { get; init; }
}

/// <summary>The place to choose.</summary>
/// <param name="Series">Which line it lies on, 0-based; null for all of them.</param>
/// <param name="Place">Index of the place.</param>
/// <param name="Name">What it is.</param>
public sealed record PlaceMark(int? Series, int Place, LocalText Name);
