using BenefitAnalyzer.Statistics.Regression;
using MathNet.Numerics.LinearAlgebra;

namespace BenefitAnalyzer.Statistics.Resampling;

/// <summary>Tests one coefficient where there are few clusters, with the hypothesis imposed.</summary>
/// <remarks>
/// A. C. Cameron, J. Gelbach, D. Miller, Review of Economics and Statistics 90 (2008) 414–427; six-point weights of M. Webb (2014), since two
/// points give only 2^G different samples. Not to be trusted with a single treated cluster (J. MacKinnon, M. Webb 2017).
/// </remarks>
public static class WildClusterBootstrap
{
    private static readonly double[] Points = [-Math.Sqrt(1.5), -1, -Math.Sqrt(0.5), Math.Sqrt(0.5), 1, Math.Sqrt(1.5)];

    /// <summary>Share of samples whose |t| is at least that of the data, the data among them.</summary>
    /// <param name="coefficient">Which column is tested against 0.</param>
    /// <returns>Null when a regression cannot be fitted.</returns>
    public static double? TwoSided(
        IReadOnlyList<double[]> rows,
        double[] outcome,
        IReadOnlyList<int> cluster,
        int coefficient,
        int samples,
        SeededDraws draws
    )
    {
        double[][] without = [.. rows.Select(row => row.Where((_, column) => column != coefficient).ToArray())];
        if (T(rows, outcome, cluster, coefficient) is not { } observed || LeastSquares.Fit(without, outcome) is not { } restricted)
        {
            return null;
        }

        int[] clusters = [.. cluster.Distinct()];
        var atLeast = 1;
        for (var sample = 0; sample < samples; sample++)
        {
            var weight = clusters.ToDictionary(id => id, _ => Points[draws.Below(Points.Length)]);
            double[] drawn =
            [
                .. outcome.Select((value, row) => value - restricted.Residuals[row] + (weight[cluster[row]] * restricted.Residuals[row])),
            ];
            atLeast += T(rows, drawn, cluster, coefficient) is { } t && Math.Abs(t) >= Math.Abs(observed) ? 1 : 0;
        }

        return atLeast / (samples + 1.0);
    }

    private static double? T(IReadOnlyList<double[]> rows, double[] outcome, IReadOnlyList<int> cluster, int coefficient)
    {
        if (LeastSquares.Fit(rows, outcome) is not { } fit)
        {
            return null;
        }

        var contrast = Vector<double>.Build.Dense(rows[0].Length, column => column == coefficient ? 1 : 0);
        return fit.Value(contrast) / Math.Sqrt(ClusterRobust.Variance(fit, contrast, cluster));
    }
}
