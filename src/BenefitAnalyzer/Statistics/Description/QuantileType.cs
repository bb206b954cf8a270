namespace BenefitAnalyzer.Statistics.Description;

/// <summary>The nine sample quantiles of R. Hyndman, Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996) 361–365.</summary>
public enum QuantileType
{
    /// <summary>Type 1: inverse of the empirical distribution.</summary>
    InverseDistribution = 1,

    /// <summary>Type 2: the same, averaging at jumps.</summary>
    AveragedInverseDistribution = 2,

    /// <summary>Type 3: the nearest even order statistic (SAS).</summary>
    NearestEven = 3,

    /// <summary>Type 4: linear interpolation of the empirical distribution.</summary>
    InterpolatedDistribution = 4,

    /// <summary>Type 5: Hazen.</summary>
    Hazen = 5,

    /// <summary>Type 6: Weibull.</summary>
    Weibull = 6,

    /// <summary>Type 7: the default of R, NumPy and spreadsheets.</summary>
    Linear = 7,

    /// <summary>Type 8: nearly median-unbiased whatever the distribution; what its authors recommend.</summary>
    MedianUnbiased = 8,

    /// <summary>Type 9: nearly unbiased for normal samples.</summary>
    NormalUnbiased = 9,
}
