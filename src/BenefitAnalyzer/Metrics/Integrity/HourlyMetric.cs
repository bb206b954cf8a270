using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>A test of how transactions follow each other, hour by hour and channel by channel.</summary>
/// <remarks>
/// Its query counts by the dimensions asked (other than times), channel, day and hour, over all days: an hour is judged by hours of other
/// weeks, whatever period is asked about. The judgement is made in code, and hours are added up afterwards.
/// </remarks>
public abstract class HourlyMetric(string id, LocalText name, MetricUnit unit, LocalText formula) : Metric(id, 1, name, unit, formula)
{
    /// <summary>Probability that anything at all is flagged among all hours of a question in which nothing but chance is at work.</summary>
    protected const double ErrorRate = 0.01;

    protected const int SecondsPerHour = 3600;

    public override bool IsAdditive => false;

    public override bool LowerIsBetter => true;

    /// <summary>Judges all hours of a question together.</summary>
    internal abstract IReadOnlyList<HourTest> Judge(IReadOnlyList<HourCount> hours);

    internal override ExpectedRange? Expected(RawRow row) =>
        row is { Chance: { } chance, Denominator: > 0 and var of }
            ? new ExpectedRange(0, IsRatio ? Poisson((double)chance) / of : Poisson((double)chance))
            : null;

    /// <summary>Hours of the series whose times are recorded to the second; others cannot be tested for what happens within a minute.</summary>
    /// <param name="place">Place of the count of times that do not fall on a full minute.</param>
    internal static IEnumerable<HourCount> WithSeconds(IEnumerable<HourCount> hours, int place) =>
        hours
            .GroupBy(hour => hour.Keys.Append(hour.Channel).ToArray(), KeyComparer.Instance)
            .Where(series => series.Sum(hour => hour.Counts[place]) > 0)
            .SelectMany(series => series);

    private static decimal Poisson(double chance) => UpperBound.Poisson(chance, IntegrityTests.ErrorRate);
}
