using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>A test of how transactions follow each other, hour by hour and channel by channel.</summary>
/// <remarks>
/// One query serves all of them. It reads by the dimensions asked (other than times), channel, day and hour, over all days: an hour is judged
/// by hours of other weeks, whatever period is asked about. The judgement is made in code, and hours are added up afterwards.
/// </remarks>
public abstract class HourlyMetric(string id, int version, LocalText name, MetricUnit unit, LocalText formula)
    : Metric(id, version, name, unit, formula)
{
    /// <summary>Probability that anything at all is flagged among all hours of a question in which nothing but chance is at work.</summary>
    private const double ErrorRate = 0.01;

    protected const int SecondsPerHour = 3600;

    public override bool IsAdditive => false;

    public override bool LowerIsBetter => true;

    public override string Sql => Store.Sql.Of(typeof(HourlyMetric));

    /// <summary>Judges all hours of a question together: series by series, hours in their order.</summary>
    internal abstract IEnumerable<HourTest> Judge(IReadOnlyList<HourSeries> series);

    internal override ExpectedRange? Expected(RawRow row) =>
        row is { Chance: { } chance, Denominator: > 0 and var of }
            ? new ExpectedRange(0, IsRatio ? Poisson((double)chance) / of : Poisson((double)chance))
            : null;

    /// <summary>Bounds of the error rate that each of so many hours may have.</summary>
    private protected static KnownBounds BoundsOver(long hours) => new(ErrorRate / Math.Max(1, hours));

    private static decimal Poisson(double chance) => UpperBound.Poisson(chance, IntegrityTests.ErrorRate);
}
