using BenefitAnalyzer.Statistics.Regression;
using BenefitAnalyzer.Statistics.Resampling;
using MathNet.Numerics.Distributions;

namespace BenefitAnalyzer.Benefits.Attribution.Designs;

/// <summary>Errors of a difference-in-differences by unit, one change (a logarithm of counterfactual ÷ actual) for each.</summary>
/// <param name="Treated">At least two.</param>
/// <param name="Comparison">At least two; near 0 on average, since each was compared with the others.</param>
internal sealed record ClusterErrors(double[] Treated, double[] Comparison)
{
    /// <summary>Below so many a wild-cluster bootstrap is shown beside.</summary>
    public const int FewClusters = 30;

    /// <summary>From so many on errors by cluster replace randomisation.</summary>
    public const int ManyClusters = 40;

    /// <summary>A few treated clusters among many understate their error as badly as few clusters do (J. MacKinnon, M. Webb, Econometrics Journal 21 (2018) 114–135).</summary>
    private const int EnoughTreated = 10;

    private const int Samples = 399;
    private readonly ClusterMeans means = ClusterMeans.Of(Treated, Comparison);

    public bool HasManyClusters => Treated.Length + Comparison.Length >= ManyClusters && Treated.Length >= EnoughTreated;

    /// <summary>Half the width of the 95 % interval, on the scale of changes.</summary>
    public double Reach => StudentT.InvCDF(0, 1, means.DegreesOfFreedom, 0.975) * means.StandardError;

    public double P(double change) => 2 * StudentT.CDF(0, 1, means.DegreesOfFreedom, -Math.Abs(change) / means.StandardError);

    /// <summary>P value of no difference by the wild-cluster bootstrap.</summary>
    public double? Bootstrap(SeededDraws draws)
    {
        double[] outcome = [.. Treated, .. Comparison];
        double[][] rows = [.. outcome.Select((_, at) => new[] { 1.0, at < Treated.Length ? 1 : 0 })];
        return WildClusterBootstrap.TwoSided(rows, outcome, [.. Enumerable.Range(0, outcome.Length)], 1, Samples, draws);
    }
}
