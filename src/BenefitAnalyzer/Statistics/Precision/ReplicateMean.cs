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
    public double HalfWidth => StudentT.InvCDF(0, 1, UniformStream.Replicates - 1, 0.975) * StandardError;

    /// <param name="draws">In the order of draws; draw i belongs to scrambling i mod 16.</param>
    public static ReplicateMean Of(ReadOnlySpan<double> draws)
    {
        Span<double> sums = stackalloc double[UniformStream.Replicates];
        for (var at = 0; at < draws.Length; at++)
        {
            sums[at % UniformStream.Replicates] += draws[at];
        }

        return OfSums(sums, draws.Length / UniformStream.Replicates);
    }

    /// <summary>Of a share: how many draws of each scrambling have something.</summary>
    public static ReplicateMean OfCounts(ReadOnlySpan<long> counts, int drawsOfEach)
    {
        Span<double> sums = stackalloc double[UniformStream.Replicates];
        for (var replicate = 0; replicate < sums.Length; replicate++)
        {
            sums[replicate] = counts[replicate];
        }

        return OfSums(sums, drawsOfEach);
    }

    private static ReplicateMean OfSums(ReadOnlySpan<double> sums, int drawsOfEach)
    {
        var mean = 0.0;
        foreach (var sum in sums)
        {
            mean += sum / drawsOfEach / sums.Length;
        }

        var squares = 0.0;
        foreach (var sum in sums)
        {
            squares += ((sum / drawsOfEach) - mean) * ((sum / drawsOfEach) - mean);
        }

        return new ReplicateMean(mean, Math.Sqrt(squares / (sums.Length - 1) / sums.Length));
    }
}
