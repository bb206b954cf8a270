using BenefitAnalyzer.Studies.Appraising;

namespace BenefitAnalyzer.Appraisal.Adjustments;

/// <summary>What a dollar to a group counts as, against a dollar to the median: (median income ÷ income of the group)^η (The Green Book, A3).</summary>
public static class DistributionalWeight
{
    /// <summary>The weight of a group; null where its income is not given, 1 for lines of no group.</summary>
    public static decimal? Of(IncomeWeights weights, string? group) =>
        group is null ? 1
        : weights.IncomeByGroup.TryGetValue(group, out var income) && income > 0 && weights.MedianIncome > 0
            ? (decimal)Math.Pow((double)(weights.MedianIncome / income), weights.Elasticity)
        : null;
}
