namespace BenefitAnalyzer.Appraisal.Adjustments;

/// <summary>What a finished initiative claimed and what it realised, in one price base.</summary>
/// <param name="Group">Whose initiatives are alike, such as its department.</param>
/// <param name="Claimed">Above 0.</param>
public sealed record FinishedBenefit(string Initiative, string Group, decimal Claimed, decimal Realised);
