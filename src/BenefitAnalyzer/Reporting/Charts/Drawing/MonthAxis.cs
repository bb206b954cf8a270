using BenefitAnalyzer.Units;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Charts.Drawing;

/// <summary>Months along the bottom: the month, and below it the year where a year begins.</summary>
internal static class MonthAxis
{
    /// <summary>Room below the axes.</summary>
    public const float Height = 46;

    private const float RoomForLabel = 40;
    private const int DaysOfMonth = 30;

    /// <param name="months">First days of months, or of weeks, of which the first of a month is labelled; number i stands at coordinate i.</param>
    public static void Draw(ChartFrame frame, IReadOnlyList<DateOnly> months, Language language)
    {
        var perMonth = months.Count < 2 ? 1 : Math.Max(1, DaysOfMonth / (months[1].DayNumber - months[0].DayNumber));
        var pixelsPerMonth = months.Count < 2 ? RoomForLabel : perMonth * (frame.X(1) - frame.X(0));
        var every = new[] { 1, 2, 3, 6, 12 }.FirstOrDefault(step => step * pixelsPerMonth >= RoomForLabel, 12);
        int? year = null;
        for (var index = 0; index < months.Count; index++)
        {
            var isLaterInMonth = index > 0 && months[index - 1].Month == months[index].Month;
            if (isLaterInMonth || ((months[index].Month - 1) % every != 0 && months.Count > 1))
            {
                continue;
            }

            var x = frame.X(index);
            frame.Text(
                DateText.MonthOfYear(months[index], language),
                x,
                frame.Lower + 14,
                SKTextAlign.Center,
                ChartStyle.Muted,
                ChartStyle.SmallTextSize
            );
            if (year != months[index].Year)
            {
                frame.Text(
                    DateText.Year(months[index], language),
                    x,
                    frame.Lower + 31,
                    SKTextAlign.Center,
                    ChartStyle.Muted,
                    ChartStyle.SmallTextSize
                );
                year = months[index].Year;
            }
        }
    }
}
