using MathNet.Numerics.LinearAlgebra;

namespace BenefitAnalyzer.Statistics.Regression;

/// <summary>Variance of cᵀβ when errors within a cluster may have anything to do with each other (K.-Y. Liang, S. Zeger, Biometrika 73 (1986) 13–22).</summary>
public static class ClusterRobust
{
    /// <summary>With the factor G/(G−1) · (n−1)/(n−k) of common software (CR1).</summary>
    /// <param name="cluster">Which cluster each observation belongs to; at least two different ones.</param>
    public static double Variance(LinearFit fit, Vector<double> contrast, IReadOnlyList<int> cluster)
    {
        var sums = Sums(fit.Scores(contrast), cluster);
        double groups = sums.Count;
        double n = fit.Observations;
        return sums.Sum(sum => sum * sum) * groups / (groups - 1) * (n - 1) / fit.DegreesOfFreedom;
    }

    private static List<double> Sums(double[] scores, IReadOnlyList<int> cluster) =>
        [.. scores.Index().GroupBy(score => cluster[score.Index], score => score.Item).Select(group => group.Sum())];
}
