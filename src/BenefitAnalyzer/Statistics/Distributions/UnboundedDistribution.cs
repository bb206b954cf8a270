namespace BenefitAnalyzer.Statistics.Distributions;

/// <summary>A distribution whose values have no bound on at least one side.</summary>
public abstract record UnboundedDistribution : Distribution
{
    /// <summary>The probability of no more than a value.</summary>
    public abstract double Cdf(double value);

    /// <summary>What values up to one contribute to the mean: the integral of x over its probability.</summary>
    public abstract double MeanUpTo(double value);
}
