namespace BenefitAnalyzer.Benefits.Attribution.Verdicts;

/// <summary>What an attribution comes to.</summary>
public enum Verdict
{
    Effect,
    NoEvidence,
    TooLittleData,
}
