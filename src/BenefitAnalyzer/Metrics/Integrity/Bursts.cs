using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>Hours in which a channel took far more transactions than it usually does at that hour of the week.</summary>
/// <remarks>
/// The level of an hour is the mean of the same hour of the week in the eight nearest weeks (four to eight of them), its own left out, for
/// as long as the hour lasts: one that the clocks repeat lasts two, one that they skip none. How
/// much hours of the channel differ from their level anyhow (dispersion: variance ÷ mean, at least 1) is told by the median over its hours,
/// which a few bursts do not move. An hour stands out when it is at least twice its level and above the bound that one of all hours looked
/// at would exceed by chance in 1 of 100 such studies. The bound allows for the level being known from few weeks only.
/// </remarks>
public sealed class Bursts()
    : HourlyMetric(
        "integrity/bursts",
        2,
        new LocalText("Hours with a burst of transactions", "交易突增的時段數目"),
        MetricUnit.Count,
        new LocalText(
            "hours in which a channel took at least twice its level (mean of the same hour of the week in the 8 nearest weeks, for as long as the hour lasts where clocks change) and more than chance explains (negative binomial with the channel's own dispersion; 1% error over all hours looked at); denominator: hours looked at",
            "渠道的交易宗數達其水平（最近8個星期同一星期時段的平均數；時鐘調整時按時段的實際長度計算）兩倍或以上，而且超出隨機因素所能解釋（負二項分布，採用該渠道本身的離散程度；全部受檢時段合計誤差率為1%）的時段數目；分母為受檢時段"
        )
    )
{
    private const int MostWeeks = 8;
    private const int FewestWeeks = 4;
    private const int LeastForDispersion = 20;
    private const int AWeek = 7 * HourCount.ADay;
    private const double Far = 2;

    /// <summary>Median of chi-squared with one degree of freedom: of squared deviations in units of their variance.</summary>
    private const double MedianOfSquares = 0.4549;

    /// <param name="Length">How long the hour lasts, in hours; it matters on the days on which clocks change.</param>
    /// <param name="OtherHours">How long its like lasted in the other weeks, together.</param>
    private readonly record struct Level(HourCount Hour, double Length, long Others, int Weeks, double OtherHours)
    {
        /// <summary>Half a transaction more: an hour that was always empty does not make the first one impossible.</summary>
        public double Mean => Length * (Others + 0.5) / OtherHours;

        /// <summary>The level is itself known from few weeks only.</summary>
        public double Widening => 1 + (Length / OtherHours);
    }

    internal override IEnumerable<HourTest> Judge(IReadOnlyList<HourSeries> series)
    {
        var bounds = BoundsOver(series.Sum(one => Levels(one).LongCount()));
        return series.SelectMany(one => Judge(one, [.. Levels(one)], bounds));
    }

    private static IEnumerable<HourTest> Judge(HourSeries series, Level[] levels, KnownBounds bounds)
    {
        var dispersion = DispersionOf(levels);
        foreach (var level in levels)
        {
            var (count, mean) = (level.Hour.Found, level.Mean);
            var standsOut = count >= Far * mean && count > bounds.Dispersed(mean, dispersion * level.Widening);
            yield return new HourTest(series, level.Hour, count, standsOut ? 1 : 0, 1, 0, count, mean, standsOut);
        }
    }

    /// <summary>The hours that have enough other weeks to be compared with; an hour without transactions counts as 0 there.</summary>
    private static IEnumerable<Level> Levels(HourSeries series)
    {
        var start = series.Hours[0].Number / HourCount.ADay * HourCount.ADay;
        var counts = new int[(series.Hours[^1].Number / HourCount.ADay + 1) * HourCount.ADay - start];
        foreach (var hour in series.Hours)
        {
            counts[hour.Number - start] = hour.Found;
        }

        var lengths = LengthsOf(series, start, counts.Length);
        return series.Hours.Select(hour => LevelOf(hour, counts, lengths, hour.Number - start)).Where(level => level.Weeks >= FewestWeeks);
    }

    /// <summary>How long each hour lasts, from the hour of a number on.</summary>
    private static double[] LengthsOf(HourSeries series, int start, int count)
    {
        var lengths = new double[count];
        Array.Fill(lengths, 1);
        foreach (var (number, length) in series.ChangedHours.Where(hour => hour.Key >= start && hour.Key - start < count))
        {
            lengths[number - start] = length;
        }

        return lengths;
    }

    /// <summary>The sum over the nearest weeks in which there was such an hour, of each distance the one before and then the one after.</summary>
    /// <param name="counts">Of all hours from the first to the last day.</param>
    /// <param name="lengths">Of the same hours.</param>
    private static Level LevelOf(HourCount hour, int[] counts, double[] lengths, int at)
    {
        var (others, weeks, hours) = (0L, 0, 0.0);
        for (var distance = AWeek; distance <= MostWeeks * AWeek && weeks < MostWeeks; distance += AWeek)
        {
            Add(at - distance);
            Add(at + distance);
        }

        return new Level(hour, lengths[at], others, weeks, hours);

        void Add(int other)
        {
            if (other >= 0 && other < counts.Length && lengths[other] > 0 && weeks < MostWeeks)
            {
                others += counts[other];
                hours += lengths[other];
                weeks++;
            }
        }
    }

    private static double DispersionOf(Level[] levels)
    {
        double[] squares =
        [
            .. levels
                .Where(level => level.Mean >= 1)
                .Select(level => (level.Hour.Found - level.Mean) * (level.Hour.Found - level.Mean) / (level.Mean * level.Widening))
                .Order(),
        ];
        return squares.Length < LeastForDispersion ? 1 : Math.Max(1, squares[squares.Length / 2] / MedianOfSquares);
    }
}
