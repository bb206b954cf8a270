using BenefitAnalyzer.Statistics.Description;

namespace BenefitAnalyzer.Statistics.Regression;

/// <summary>Difference of two means of changes, one a cluster, so that whatever happens within a cluster cannot feign precision.</summary>
/// <remarks>
/// Variance s₁²/n₁ + s₂²/n₂, the cluster-robust one without bias (CR2) of a difference-in-differences; degrees of freedom by B. Welch,
/// Biometrika 34 (1947) 28–35.
/// </remarks>
/// <param name="Difference">First less second.</param>
public readonly record struct ClusterMeans(double Difference, double StandardError, double DegreesOfFreedom)
{
    /// <param name="first">A change for each cluster; at least two, as of <paramref name="second"/>.</param>
    public static ClusterMeans Of(double[] first, double[] second)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first.Length, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(second.Length, 2);
        var own = Math.Pow(Descriptive.StandardDeviation(first), 2) / first.Length;
        var other = Math.Pow(Descriptive.StandardDeviation(second), 2) / second.Length;
        return new ClusterMeans(
            Descriptive.Mean(first) - Descriptive.Mean(second),
            Math.Sqrt(own + other),
            (own + other) * (own + other) / ((own * own / (first.Length - 1)) + (other * other / (second.Length - 1)))
        );
    }
}
