using MathNet.Numerics.Distributions;

namespace BenefitAnalyzer.Statistics.Surveys;

/// <summary>How many of a population a simple random sample needs for a stated precision.</summary>
/// <remarks>
/// W. Cochran, Sampling Techniques, 3rd ed. (1977): a mean in 4.6, a share in 4.4, both with the finite population correction. Sizes are not
/// rounded: whoever draws a sample rounds up.
/// </remarks>
public static class SampleSize
{
    /// <summary>Share at which the variance of a share is largest: what is assumed of one that nobody knows.</summary>
    public const double WorstShare = 0.5;

    /// <summary>Normal deviate that an interval of this confidence reaches to either side, such as 1.96 for 0.95.</summary>
    public static double Deviate(double confidence) => Normal.InvCDF(0, 1, (1 + confidence) / 2);

    /// <summary>For a mean: n = n₀ ÷ (1 + n₀/N) with n₀ = (z S ÷ d)².</summary>
    /// <param name="deviation">Standard deviation in the population.</param>
    /// <param name="halfWidth">Half of the interval wanted, in the unit of the mean; above 0.</param>
    /// <param name="population">Size of the population; infinite where it is not known.</param>
    public static double OfMean(double deviation, double halfWidth, double deviate, double population = double.PositiveInfinity)
    {
        var infinite = Math.Pow(deviate * deviation / halfWidth, 2);
        return infinite / (1 + (infinite / population));
    }

    /// <summary>For a share: n = n₀ ÷ (1 + (n₀ − 1)/N) with n₀ = z² P (1 − P) ÷ d².</summary>
    public static double OfShare(double share, double halfWidth, double deviate, double population = double.PositiveInfinity)
    {
        var infinite = deviate * deviate * share * (1 - share) / (halfWidth * halfWidth);
        return infinite / (1 + ((infinite - 1) / population));
    }
}
