namespace BenefitAnalyzer.Statistics.Surveys;

/// <summary>By how much a sample of whole clusters is less sure than one of as many single units.</summary>
/// <remarks>L. Kish, Survey Sampling (1965), 5.4 and 8.2.</remarks>
/// <param name="Correlation">How alike units of one cluster are: 0 no more than others, 1 all the same.</param>
/// <param name="ClusterSize">Mean size of the cluster of a unit: Σ m² ÷ Σ m.</param>
public sealed record DesignEffect(double Correlation, double ClusterSize)
{
    /// <summary>1 + (m − 1) ρ, by which the variance is multiplied.</summary>
    public double Factor => 1 + ((ClusterSize - 1) * Correlation);

    /// <summary>From clusters whose units are known: ρ by analysis of variance, and 0 where it comes out below.</summary>
    /// <returns>Null where it cannot be told: fewer than two clusters, one unit in each, or all units the same.</returns>
    public static DesignEffect? Of(IReadOnlyList<ClusterSums> clusters)
    {
        var known = clusters.Where(cluster => cluster.Units > 0).ToList();
        double units = known.Sum(cluster => cluster.Units);
        if (known.Count < 2 || units <= known.Count)
        {
            return null;
        }

        var mean = known.Sum(cluster => cluster.Sum) / units;
        var within = known.Sum(cluster => cluster.Squares - (cluster.Sum * cluster.Sum / cluster.Units)) / (units - known.Count);
        var between = known.Sum(cluster => cluster.Units * Math.Pow((cluster.Sum / cluster.Units) - mean, 2)) / (known.Count - 1);
        var squares = known.Sum(cluster => (double)cluster.Units * cluster.Units);
        var size = (units - (squares / units)) / (known.Count - 1);
        var total = between + ((size - 1) * within);
        return total > 0 ? new DesignEffect(Math.Clamp((between - within) / total, 0, 1), squares / units) : null;
    }
}

/// <summary>Units of one cluster, with the sum of their values and of the squares of them.</summary>
public sealed record ClusterSums(long Units, double Sum, double Squares);
