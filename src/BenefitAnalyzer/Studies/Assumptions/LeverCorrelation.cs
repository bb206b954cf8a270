namespace BenefitAnalyzer.Studies.Assumptions;

/// <summary>A rank correlation (Spearman) of two levers of one group.</summary>
/// <param name="Value">-1 to 1.</param>
/// <param name="Place">Where it stands.</param>
public sealed record LeverCorrelation(LeverName First, LeverName Second, decimal Value, string Place);
