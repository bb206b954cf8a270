namespace BenefitAnalyzer.Studies.Appraising;

/// <summary>Distributional weights: a dollar is worth more to those who have less.</summary>
/// <param name="Elasticity">Of the marginal utility of income; about 1.3 in the Green Book.</param>
/// <param name="MedianIncome">Of all, a year.</param>
/// <param name="IncomeByGroup">Of each group that lines name, a year.</param>
public sealed record IncomeWeights(double Elasticity, decimal MedianIncome, IReadOnlyDictionary<string, decimal> IncomeByGroup);
