using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>Transactions that begin within the second of another one of the channel: what a program does and a queue does not.</summary>
/// <remarks>
/// n transactions that fall into an hour at random fill 3600 × (1 − (1 − 1/3600)^n) of its seconds; the others share one. Channels
/// whose times are recorded to the minute are left out.
/// </remarks>
public sealed class SameSecond()
    : HourlyMetric(
        "integrity/same-second",
        1,
        new LocalText("Share of transactions begun in the second of another", "與另一宗交易在同一秒開始的比率"),
        MetricUnit.Rate,
        new LocalText(
            "transactions that begin in a second in which the channel has an earlier one ÷ all; expected: as many as fall together when each hour's transactions come at random (Poisson, 0.1% error)",
            "在同一渠道已有交易開始的同一秒內開始的交易 ÷ 全部；預期：假設每小時的交易隨機出現（泊松分布，誤差率0.1%）"
        )
    )
{
    internal override IEnumerable<HourTest> Judge(IReadOnlyList<HourSeries> series)
    {
        var tested = series.Where(one => one.IsToTheSecond).ToList();
        var bounds = BoundsOver(tested.Sum(one => one.Hours.LongLength));
        return tested.SelectMany(one => one.Hours.Select(hour => Judge(one, hour, bounds)));
    }

    private static HourTest Judge(HourSeries series, HourCount hour, KnownBounds bounds)
    {
        var (count, shared) = (hour.Found, hour.Found - hour.Filled);
        var chance = count - (SecondsPerHour * (1 - Math.Pow(1 - (1.0 / SecondsPerHour), count)));
        return new HourTest(series, hour, count, shared, count, chance, shared, chance, shared > 0 && shared > bounds.Poisson(chance));
    }
}
