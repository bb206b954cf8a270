using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>Gaps between transactions of a channel that equal the gap before them to the second: people do not come by the clock.</summary>
/// <remarks>
/// Where each second is used with probability p, a gap equals the one before it with probability p ÷ (2 − p). p is taken hour by hour, and
/// gaps are compared within an hour. Channels whose times are recorded to the minute are left out.
/// </remarks>
public sealed class EqualGaps()
    : HourlyMetric(
        "integrity/equal-gaps",
        1,
        new LocalText("Share of gaps equal to the one before", "與前一間隔相等的間隔比率"),
        MetricUnit.Rate,
        new LocalText(
            "gaps between the seconds in which a channel's transactions begin that equal the gap before ÷ gaps with one before in the same hour; expected: as many as when each second of an hour is used at random (Poisson, 0.1% error)",
            "渠道交易開始時間（以秒計）的間隔與前一間隔相等者 ÷ 同一小時內有前一間隔的間隔；預期：假設每小時內各秒隨機出現交易（泊松分布，誤差率0.1%）"
        )
    )
{
    internal override IEnumerable<HourTest> Judge(IReadOnlyList<HourSeries> series)
    {
        var tested = series.Where(one => one.IsToTheSecond).ToList();
        var bounds = BoundsOver(tested.Sum(one => one.Hours.LongCount(HasGaps)));
        return tested.SelectMany(one => one.Hours.Where(HasGaps).Select(hour => Judge(one, hour, bounds)));
    }

    private static bool HasGaps(HourCount hour) => hour.Gaps > 0;

    private static HourTest Judge(HourSeries series, HourCount hour, KnownBounds bounds)
    {
        var (gaps, equal) = (hour.Gaps, hour.EqualGaps);
        var used = (double)hour.Filled / SecondsPerHour;
        var chance = gaps * used / (2 - used);
        return new HourTest(series, hour, hour.Filled, equal, gaps, chance, equal, chance, equal > 0 && equal > bounds.Poisson(chance));
    }
}
