namespace BenefitAnalyzer.Benefits.Ledger.Lines;

/// <summary>How well an amount is proved, as auditors grade it, best first.</summary>
public enum EvidenceGrade
{
    Sufficient,
    Partial,
    Insufficient,
}
