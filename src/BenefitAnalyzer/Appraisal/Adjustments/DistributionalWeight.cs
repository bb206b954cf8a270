using BenefitAnalyzer.Studies.Appraising;

namespace BenefitAnalyzer.Appraisal.Adjustments;

/// <summary>What a dollar to a group counts as, against a dollar to the median: (median income ÷ income of the group)^η (The Green Book, A3).</summary>
public static class DistributionalWeight
{
    private const double Largest = 1e6; // beyond it an income is a misprint

    /// <summary>The weight of a group; null where its income is not given, 1 for lines of no group.</summary>
    public static decimal? Of(IncomeWeights weights, string? group) =>
        group is null ? 1
        : weights.IncomeByGroup.TryGetValue(group, out var income)
        && income > 0
        && weights.MedianIncome > 0
        && Math.Pow((double)weights.MedianIncome / (double)income, weights.Elasticity) is < Largest and var weight
            ? (decimal)weight
        : null;
}
