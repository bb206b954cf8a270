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
        new LocalText("Share of gaps equal to the one before", "與前一間隔相等的間隔比率"),
        MetricUnit.Rate,
        new LocalText(
            "gaps between the seconds in which a channel's transactions begin that equal the gap before ÷ gaps with one before in the same hour; expected: as many as when each second of an hour is used at random (Poisson, 0.1 % error)",
            "渠道交易開始時間（以秒計）的間隔與前一間隔相等者 ÷ 同一小時內有前一間隔的間隔；預期：假設每小時內各秒隨機出現交易（泊松分布，誤差率0.1%）"
        )
    )
{
    internal override IReadOnlyList<HourTest> Judge(IReadOnlyList<HourCount> hours)
    {
        var tested = WithSeconds(hours, 3).Where(hour => hour.Counts[1] > 0).ToList();
        var error = ErrorRate / Math.Max(1, tested.Count);
        return
        [
            .. tested.Select(hour =>
            {
                var (gaps, equal) = (hour.Counts[1], hour.Counts[2]);
                var used = (double)hour.Counts[0] / SecondsPerHour;
                var chance = gaps * used / (2 - used);
                return new HourTest(hour, equal, gaps, chance, equal, chance, equal > 0 && equal > UpperBound.Poisson(chance, error));
            }),
        ];
    }
}
