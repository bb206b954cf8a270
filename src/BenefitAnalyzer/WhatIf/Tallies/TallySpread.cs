using BenefitAnalyzer.Statistics.Surveys;

namespace BenefitAnalyzer.WhatIf.Tallies;

/// <summary>How an input varies between hours and between visits, before it is counted.</summary>
/// <param name="Mean">Of the input over all strata: people an hour, minutes or a share.</param>
/// <param name="Hours">By stratum, in their order.</param>
/// <param name="VisitDeviation">Standard deviation between visits; null for arrivals, of which an hour is the unit.</param>
/// <param name="Effect">Of counting whole hours; null for arrivals.</param>
/// <param name="IsEffectMeasured">Otherwise it is stated.</param>
public sealed record TallySpread(
    SpreadEvidence Evidence,
    double Mean,
    IReadOnlyList<HourSpread> Hours,
    double? VisitDeviation,
    DesignEffect? Effect,
    bool IsEffectMeasured
)
{
    /// <summary>From what was counted in hours, in logs or before. Null where too little was counted.</summary>
    /// <param name="hours">By stratum; each hour that could have been counted, also those in which nobody came.</param>
    public static TallySpread? Of(SpreadEvidence evidence, TallyMeasure measure, IReadOnlyList<IReadOnlyList<CountedHour>> hours)
    {
        var all = hours.SelectMany(own => own).ToList();
        var of = all.Sum(hour => hour.Of);
        if (all.Count < SampleAllocation.Least || of <= 0 || all.Sum(hour => hour.Value) <= 0)
        {
            return null;
        }

        var mean = all.Sum(hour => hour.Value) / of;
        var whole = Spread(measure, mean, all);
        var visits = measure.IsRatio ? VisitDeviationOf(measure, mean, all) : null;
        var effect = measure.IsRatio ? DesignEffect.Of([.. all.Select(hour => hour.Sums(measure)).OfType<ClusterSums>()]) : null;
        return new TallySpread(
            evidence,
            mean,
            [.. hours.Select(own => own.Count < SampleAllocation.Least ? whole : Spread(measure, mean, own))],
            visits,
            effect,
            effect is not null
        );
    }

    /// <summary>From numbers alone: the deviation between hours of a mean or share follows from that between visits and the effect of hours.</summary>
    /// <param name="perHour">People an hour; of arrivals, their mean.</param>
    public static TallySpread Stated(
        SpreadEvidence evidence,
        TallyMeasure measure,
        double mean,
        double deviation,
        double perHour,
        double correlation,
        int strata
    )
    {
        var effect = measure.IsRatio ? new DesignEffect(correlation, Math.Max(1, perHour)) : null;
        var between = effect is null ? deviation : deviation * Math.Sqrt(perHour * effect.Factor);
        var of = measure.IsRatio ? perHour : 1;
        return new TallySpread(
            evidence,
            mean,
            [.. Enumerable.Repeat(new HourSpread(mean * of, of, between), strata)],
            measure.IsRatio ? deviation : null,
            effect,
            false
        );
    }

    /// <summary>Arrivals vary about their own mean; of a ratio R, what varies is value − R × base.</summary>
    private static HourSpread Spread(TallyMeasure measure, double ratio, IReadOnlyList<CountedHour> hours)
    {
        List<double> residuals = [.. hours.Select(hour => measure.IsRatio ? hour.Value - (ratio * hour.Of) : hour.Value)];
        var about = residuals.Average();
        return new HourSpread(
            hours.Average(hour => hour.Value),
            hours.Average(hour => hour.Of),
            Math.Sqrt(residuals.Sum(own => (own - about) * (own - about)) / (hours.Count - 1))
        );
    }

    private static double? VisitDeviationOf(TallyMeasure measure, double mean, IReadOnlyList<CountedHour> hours) =>
        measure == TallyMeasure.TakeUp ? Math.Sqrt(mean * (1 - mean))
        : hours.All(hour => hour.Squares is not null)
            ? Math.Sqrt(Math.Max(0, (hours.Sum(hour => hour.Squares!.Value) / hours.Sum(hour => hour.Of)) - (mean * mean)))
        : null;
}

/// <summary>An hour of an office as it was counted.</summary>
/// <param name="Value">People, minutes or people served electronically.</param>
/// <param name="Of">Of arrivals 1, else the people who came.</param>
/// <param name="Squares">Sum of the squares of their minutes; null where only their sum is known.</param>
public sealed record CountedHour(double Value, double Of, double? Squares)
{
    /// <summary>As a cluster of visits; null where visits are not known one by one. A share's values are 0 and 1, their own squares.</summary>
    public ClusterSums? Sums(TallyMeasure measure) =>
        (measure == TallyMeasure.TakeUp ? Value : Squares) is { } squares ? new ClusterSums((long)Of, Value, squares) : null;
}

/// <summary>What an hour of a stratum holds.</summary>
/// <param name="Value">Mean of people, minutes or people served electronically.</param>
/// <param name="Of">Mean of what the value is divided by; 1 for arrivals.</param>
/// <param name="Deviation">Standard deviation between hours, of a ratio that of the residuals.</param>
public sealed record HourSpread(double Value, double Of, double Deviation);
