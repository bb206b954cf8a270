using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>Hours in which a channel took far more transactions than it usually does at that hour of the week.</summary>
/// <remarks>
/// The level of an hour is the mean of the same hour of the week in the eight nearest weeks (four to eight of them), its own left out. How
/// much hours of the channel differ from their level anyhow (dispersion: variance ÷ mean, at least 1) is told by the median over its hours,
/// which a few bursts do not move. An hour stands out when it is at least twice its level and above the bound that one of all hours looked
/// at would exceed by chance in 1 of 100 such studies. The bound allows for the level being known from few weeks only.
/// </remarks>
public sealed class Bursts()
    : HourlyMetric(
        "integrity/bursts",
        new LocalText("Hours with a burst of transactions", "交易突增的時段數目"),
        MetricUnit.Count,
        new LocalText(
            "hours in which a channel took at least twice its level (mean of the same hour of the week in the 8 nearest weeks) and more than chance explains (negative binomial with the channel's own dispersion; 1 % error over all hours looked at); denominator: hours looked at",
            "渠道的交易宗數達其水平（最近8個星期同一星期時段的平均數）兩倍或以上，而且超出隨機因素所能解釋（負二項分布，採用該渠道本身的離散程度；全部受檢時段合計誤差率為1%）的時段數目；分母為受檢時段"
        )
    )
{
    private const int MostWeeks = 8;
    private const int FewestWeeks = 4;
    private const int LeastForDispersion = 20;
    private const double Far = 2;

    /// <summary>Median of chi-squared with one degree of freedom: of squared deviations in units of their variance.</summary>
    private const double MedianOfSquares = 0.4549;

    private sealed record Level(HourCount Hour, double Mean, int Weeks);

    internal override IReadOnlyList<HourTest> Judge(IReadOnlyList<HourCount> hours)
    {
        var series = hours
            .GroupBy(hour => hour.Keys.Append(hour.Channel).ToArray(), KeyComparer.Instance)
            .Select(group => Levels([.. group]).ToList())
            .ToList();
        var error = ErrorRate / Math.Max(1, series.Sum(levels => levels.Count));
        return [.. series.SelectMany(levels => Judge(levels, DispersionOf(levels), error))];
    }

    private static IEnumerable<HourTest> Judge(List<Level> levels, double dispersion, double error)
    {
        foreach (var (hour, mean, weeks) in levels)
        {
            var count = hour.Counts[0];
            var standsOut = count >= Far * mean && count > UpperBound.Dispersed(mean, dispersion * (1 + (1.0 / weeks)), error);
            yield return new HourTest(hour, standsOut ? 1 : 0, 1, 0, count, mean, standsOut);
        }
    }

    /// <summary>The hours that have enough other weeks to be compared with; an hour without transactions counts as 0 there.</summary>
    private static IEnumerable<Level> Levels(List<HourCount> series)
    {
        var counts = series.ToDictionary(hour => (hour.Day, hour.Hour), hour => hour.Counts[0]);
        var (first, last) = (series.Min(hour => hour.Day), series.Max(hour => hour.Day));
        foreach (var hour in series)
        {
            var others = Enumerable
                .Range(1, MostWeeks)
                .SelectMany(week => new[] { hour.Day.AddDays(-7 * week), hour.Day.AddDays(7 * week) })
                .Where(day => day >= first && day <= last)
                .Take(MostWeeks)
                .Select(day => counts.GetValueOrDefault((day, hour.Hour)))
                .ToList();
            if (others.Count >= FewestWeeks)
            {
                // Half a transaction more: an hour that was always empty does not make the first one impossible.
                yield return new Level(hour, (others.Sum() + 0.5) / others.Count, others.Count);
            }
        }
    }

    private static double DispersionOf(List<Level> levels)
    {
        double[] squares =
        [
            .. levels
                .Where(level => level.Mean >= 1)
                .Select(level =>
                    (level.Hour.Counts[0] - level.Mean) * (level.Hour.Counts[0] - level.Mean) / (level.Mean * (1 + (1.0 / level.Weeks)))
                )
                .Order(),
        ];
        return squares.Length < LeastForDispersion ? 1 : Math.Max(1, squares[squares.Length / 2] / MedianOfSquares);
    }
}
