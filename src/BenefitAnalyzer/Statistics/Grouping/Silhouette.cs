namespace BenefitAnalyzer.Statistics.Grouping;

/// <summary>How well things lie in their groups: near 1 apart, near 0 between groups, below 0 in the wrong one.</summary>
/// <remarks>P. Rousseeuw, Journal of Computational and Applied Mathematics 20 (1987) 53–65, by Euclidean distance.</remarks>
public static class Silhouette
{
    /// <summary>Mean over all things; a thing alone in its group counts 0. Null for fewer than two groups.</summary>
    /// <param name="vectors">One a thing, all of the same length.</param>
    /// <param name="groups">Group of each thing, from 0.</param>
    public static double? Mean(IReadOnlyList<double[]> vectors, IReadOnlyList<int> groups)
    {
        var count = groups.Distinct().Count();
        return count < 2 ? null : Enumerable.Range(0, vectors.Count).Sum(at => Of(vectors, groups, at)) / vectors.Count;
    }

    /// <summary>Σ squared differences.</summary>
    public static double SquaredDistance(double[] one, double[] other)
    {
        double sum = 0;
        for (var at = 0; at < one.Length; at++)
        {
            sum += (one[at] - other[at]) * (one[at] - other[at]);
        }

        return sum;
    }

    private static double Of(IReadOnlyList<double[]> vectors, IReadOnlyList<int> groups, int at)
    {
        var own = 0.0;
        var nearest = double.PositiveInfinity;
        foreach (var group in Enumerable.Range(0, vectors.Count).Where(other => other != at).GroupBy(other => groups[other]))
        {
            var mean = group.Average(other => Math.Sqrt(SquaredDistance(vectors[at], vectors[other])));
            if (group.Key == groups[at])
            {
                own = mean;
            }
            else
            {
                nearest = Math.Min(nearest, mean);
            }
        }

        var isAlone = groups.Count(group => group == groups[at]) == 1;
        return isAlone || Math.Max(own, nearest) == 0 ? 0 : (nearest - own) / Math.Max(own, nearest);
    }
}
