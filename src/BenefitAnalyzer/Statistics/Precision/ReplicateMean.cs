using BenefitAnalyzer.Statistics.Sampling;
using MathNet.Numerics.Distributions;

namespace BenefitAnalyzer.Statistics.Precision;

/// <summary>A mean over draws with its Monte Carlo error, from sixteen independent estimates of it.</summary>
/// <remarks>Draws of one scrambling are not independent, so that their own spread says nothing of the error: A. Owen, Monte Carlo Theory (2013), 17.</remarks>
/// <param name="Value">Mean over all draws.</param>
/// <param name="StandardError">Of <paramref name="Value"/>: the spread of the sixteen means ÷ 4.</param>
public readonly record struct ReplicateMean(double Value, double StandardError)
{
    /// <summary>Half of the 95 % interval: Student's quantile with 15 degrees of freedom times the standard error.</summary>
    public double HalfWidth => StudentT.InvCDF(0, 1, UniformDraws.Replicates - 1, 0.975) * StandardError;

    /// <param name="draws">In the order of draws; draw i belongs to scrambling i mod 16. At least 16.</param>
    public static ReplicateMean Of(ReadOnlySpan<double> draws)
    {
        Span<double> means = stackalloc double[UniformDraws.Replicates];
        for (var at = 0; at < draws.Length; at++)
        {
            means[at % means.Length] += draws[at];
        }

        var total = 0.0;
        for (var replicate = 0; replicate < means.Length; replicate++)
        {
            total += means[replicate];
            means[replicate] /= ((draws.Length - replicate - 1) / means.Length) + 1;
        }

        return OfMeans(means, total / draws.Length);
    }

    /// <summary>Of a share: how many draws of each scrambling have something.</summary>
    public static ReplicateMean OfCounts(ReadOnlySpan<long> counts, int drawsOfEach)
    {
        Span<double> means = stackalloc double[UniformDraws.Replicates];
        var total = 0L;
        for (var replicate = 0; replicate < means.Length; replicate++)
        {
            means[replicate] = (double)counts[replicate] / drawsOfEach;
            total += counts[replicate];
        }

        return OfMeans(means, (double)total / drawsOfEach / means.Length);
    }

    /// <summary>From the sum over the draws of each scrambling.</summary>
    public static ReplicateMean OfSums(ReadOnlySpan<double> sums, int drawsOfEach)
    {
        Span<double> means = stackalloc double[UniformDraws.Replicates];
        var total = 0.0;
        for (var replicate = 0; replicate < means.Length; replicate++)
        {
            means[replicate] = sums[replicate] / drawsOfEach;
            total += sums[replicate];
        }

        return OfMeans(means, total / drawsOfEach / means.Length);
    }

    private static ReplicateMean OfMeans(ReadOnlySpan<double> means, double mean)
    {
        var squares = 0.0;
        foreach (var own in means)
        {
            squares += (own - mean) * (own - mean);
        }

        return new ReplicateMean(mean, Math.Sqrt(squares / (means.Length - 1) / means.Length));
    }
}
