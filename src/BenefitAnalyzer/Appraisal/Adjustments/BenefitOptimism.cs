namespace BenefitAnalyzer.Appraisal.Adjustments;

/// <summary>The share of claimed benefits to expect: realised ÷ claimed of finished initiatives, shrunk to the ratio of all of them.</summary>
/// <param name="Ratio">The share to use: weight × own + (1 − weight) × pooled.</param>
/// <param name="Own">Realised ÷ claimed of the group, a ratio of sums; null where it has no finished initiative.</param>
/// <param name="OwnCount">Finished initiatives of the group.</param>
/// <param name="Pooled">Realised ÷ claimed of all.</param>
/// <param name="Count">Finished initiatives of all groups.</param>
/// <param name="Weight">Of the group's own ratio, 0 to 1.</param>
public sealed record BenefitOptimism(decimal Ratio, decimal? Own, int OwnCount, decimal Pooled, int Count, double Weight)
{
    /// <summary>The share for a group; null where nothing is finished.</summary>
    /// <remarks>
    /// Empirical Bayes by moments: weight = τ² ÷ (τ² + σ²/n), σ² the variance of ratios within groups, τ² the variance of the groups' mean
    /// ratios beyond what σ² explains (Efron and Morris 1975, for unequal n). Where groups cannot be told apart the weight is 0.
    /// </remarks>
    public static BenefitOptimism? Of(IReadOnlyList<FinishedBenefit> finished, string group)
    {
        List<FinishedBenefit> usable = [.. finished.Where(initiative => initiative.Claimed > 0)];
        if (usable.Count == 0)
        {
            return null;
        }

        var own = usable.Where(initiative => initiative.Group == group).ToList();
        var pooled = RatioOf(usable);
        var weight = own.Count == 0 ? 0 : WeightOf(usable, own.Count);
        decimal? ownRatio = own.Count == 0 ? null : RatioOf(own);
        return new BenefitOptimism(
            pooled + (decimal)weight * ((ownRatio ?? pooled) - pooled),
            ownRatio,
            own.Count,
            pooled,
            usable.Count,
            weight
        );
    }

    private static decimal RatioOf(List<FinishedBenefit> finished) =>
        finished.Sum(initiative => initiative.Realised) / finished.Sum(initiative => initiative.Claimed);

    private static double WeightOf(List<FinishedBenefit> finished, int ownCount)
    {
        var groups = finished
            .GroupBy(initiative => initiative.Group)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Select(initiative => (double)(initiative.Realised / initiative.Claimed)).ToArray())
            .ToList();
        var freedom = finished.Count - groups.Count;
        if (groups.Count < 2 || freedom < 1)
        {
            return 0;
        }

        var within = groups.Sum(ratios => ratios.Sum(ratio => Math.Pow(ratio - ratios.Average(), 2))) / freedom;
        double[] means = [.. groups.Select(ratios => ratios.Average())];
        var between = means.Sum(mean => Math.Pow(mean - means.Average(), 2)) / (means.Length - 1);
        var beyond = Math.Max(0, between - within * groups.Average(ratios => 1.0 / ratios.Length));
        return beyond == 0 ? 0 : beyond / (beyond + within / ownCount);
    }
}
