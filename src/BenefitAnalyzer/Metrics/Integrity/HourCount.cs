using System.Runtime.InteropServices;

namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>What was counted of one channel in one local hour.</summary>
/// <param name="Number">Hours since the first day of the calendar.</param>
/// <param name="Found">Transactions that begin in the hour.</param>
/// <param name="Filled">Seconds in which some begin.</param>
/// <param name="EqualGaps">Gaps between filled seconds that equal the gap before them.</param>
/// <param name="IsToTheSecond">Whether some begin off the full minute.</param>
internal readonly record struct HourCount(int Number, int Found, int Filled, int EqualGaps, bool IsToTheSecond)
{
    public const int ADay = 24;

    private const int SecondsPerMinute = 60;

    public DateOnly Day => DateOnly.FromDayNumber(Number / ADay);

    /// <summary>0 to 23.</summary>
    public int Hour => Number % ADay;

    /// <summary>Gaps between filled seconds that have one before them.</summary>
    public int Gaps => Math.Max(0, Filled - 2);

    public static int NumberOf(DateOnly day, int hour) => (day.DayNumber * ADay) + hour;

    /// <param name="seconds">In which transactions begin, counted from a full minute; they are put in order.</param>
    public static HourCount Of(DateOnly day, int hour, List<long> seconds)
    {
        seconds.Sort();
        var (filled, equal, isToTheSecond) = (0, 0, false);
        var (last, gapBefore) = (0L, 0L);
        foreach (var second in CollectionsMarshal.AsSpan(seconds))
        {
            var gap = filled == 0 ? 1 : second - last;
            if (gap == 0)
            {
                continue;
            }

            equal += filled > 1 && gap == gapBefore ? 1 : 0;
            isToTheSecond |= second % SecondsPerMinute != 0;
            (last, gapBefore) = (second, gap);
            filled++;
        }

        return new HourCount(NumberOf(day, hour), seconds.Count, filled, equal, isToTheSecond);
    }
}
