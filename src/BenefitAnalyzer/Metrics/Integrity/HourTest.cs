namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>What a test says of one hour.</summary>
/// <param name="Seen">What the test looked at: transactions, or seconds in which some begin.</param>
/// <param name="Found">Part of the numerator.</param>
/// <param name="Of">Part of the denominator.</param>
/// <param name="Chance">What chance would put into the numerator.</param>
/// <param name="Level">What the hour is compared with, in the unit of <paramref name="Observed"/>.</param>
/// <param name="StandsOut">Above the bound of an error rate that holds for all hours of the question together.</param>
internal readonly record struct HourTest(
    HourSeries Series,
    HourCount Hour,
    long Seen,
    long Found,
    long Of,
    double Chance,
    long Observed,
    double Level,
    bool StandsOut
);
