using MathNet.Numerics.Distributions;

namespace BenefitAnalyzer.Statistics.Surveys;

/// <summary>A total or ratio of a population of which some clusters of each stratum were drawn at random, each with weight N ÷ n.</summary>
/// <remarks>
/// W. Cochran, Sampling Techniques, 3rd ed. (1977): the total in 5.3, the combined ratio in 6.11, effective degrees of freedom in 5.4. Clusters are
/// counted whole, so their own totals are all that the variance needs (9.2).
/// </remarks>
/// <param name="DegreesOfFreedom">Effective ones; null where nothing varies.</param>
public sealed record StratifiedEstimate(double Value, double Variance, double? DegreesOfFreedom)
{
    public double StandardError => Math.Sqrt(Variance);

    /// <summary>Half of an interval of this confidence, by Student's distribution.</summary>
    public double HalfWidth(double confidence) =>
        DegreesOfFreedom is { } freedom ? StudentT.InvCDF(0, 1, freedom, (1 + confidence) / 2) * StandardError : 0;

    /// <summary>Of the sum of all clusters' values.</summary>
    /// <param name="strata">Each with one cluster at least.</param>
    public static StratifiedEstimate OfTotal(IReadOnlyList<SampledStratum> strata)
    {
        var total = strata.Sum(stratum => stratum.Total(cluster => cluster.Value));
        var mean = total / strata.Sum(stratum => stratum.Size);
        var (variance, freedom) = Spread(strata, cluster => cluster.Value, mean);
        return new StratifiedEstimate(total, variance, freedom);
    }

    /// <summary>Of the sum of values ÷ the sum of bases.</summary>
    /// <returns>Null where no base was sampled.</returns>
    public static StratifiedEstimate? OfRatio(IReadOnlyList<SampledStratum> strata)
    {
        var of = strata.Sum(stratum => stratum.Total(cluster => cluster.Of));
        if (of <= 0)
        {
            return null;
        }

        var ratio = strata.Sum(stratum => stratum.Total(cluster => cluster.Value)) / of;
        var (variance, freedom) = Spread(strata, cluster => cluster.Value - (ratio * cluster.Of), 0);
        return new StratifiedEstimate(ratio, variance / (of * of), freedom);
    }

    /// <summary>Variance of the total of something, Σ N² (1 − n/N) s² ÷ n, and its degrees of freedom (Σ g s²)² ÷ Σ (g² s⁴ ÷ (n − 1)) with g = N (N − n) ÷ n.</summary>
    /// <param name="centre">Mean of all, from which a lone cluster's distance stands for the spread of its stratum: too large rather than too small.</param>
    private static (double Variance, double? Freedom) Spread(
        IReadOnlyList<SampledStratum> strata,
        Func<SampledCluster, double> value,
        double centre
    )
    {
        var (variance, below) = (0.0, 0.0);
        foreach (var stratum in strata)
        {
            double sampled = stratum.Clusters.Count;
            var values = stratum.Clusters.Select(value).ToList();
            var about = sampled > 1 ? values.Average() : centre;
            var square = values.Sum(own => (own - about) * (own - about)) / Math.Max(1, sampled - 1);
            var part = stratum.Size * (stratum.Size - sampled) / sampled * square;
            variance += part;
            below += part * part / Math.Max(1, sampled - 1);
        }

        return (variance, below > 0 ? variance * variance / below : null);
    }
}

/// <summary>The clusters of a stratum that were counted.</summary>
/// <param name="Size">Clusters that the stratum has.</param>
public sealed record SampledStratum(int Size, IReadOnlyList<SampledCluster> Clusters)
{
    /// <summary>N ÷ n: what each counted cluster stands for. Those that were drawn and not counted are so shared out over the others.</summary>
    public double Weight => (double)Size / Clusters.Count;

    public double Total(Func<SampledCluster, double> value) => Weight * Clusters.Sum(value);
}

/// <summary>Totals of one cluster: what is asked about, and what it is a share or mean of.</summary>
public sealed record SampledCluster(double Value, double Of = 1);
