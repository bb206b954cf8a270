namespace BenefitAnalyzer.Metrics.Figures;

/// <summary>The unit of a metric's value.</summary>
public enum MetricUnit
{
    /// <summary>A whole number of things.</summary>
    Count,

    /// <summary>A share as a fraction, 0 to 1.</summary>
    Rate,

    /// <summary>A duration, in whole seconds.</summary>
    Seconds,

    /// <summary>A difference of two shares, as a fraction; printed in percentage points.</summary>
    PercentagePoints,

    /// <summary>A mean of whole-number marks from 1 to 5.</summary>
    Score,

    /// <summary>An amount in the study's currency.</summary>
    Money,

    /// <summary>A relative change as a fraction: 0.05 is 5 % more.</summary>
    Growth,

    /// <summary>Staff or citizens' time, in minutes.</summary>
    Minutes,

    /// <summary>Whole posts, or full-time equivalents where the definition says so.</summary>
    Posts,

    /// <summary>A quotient of two amounts, such as a benefit-cost ratio.</summary>
    Ratio,

    /// <summary>A fiscal year, by the calendar year in which it begins.</summary>
    FiscalYear,

    /// <summary>A time in years.</summary>
    Years,

    /// <summary>A time in months; may be a fraction.</summary>
    Months,
}
