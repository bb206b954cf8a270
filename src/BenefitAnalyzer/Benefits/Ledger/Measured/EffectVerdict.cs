namespace BenefitAnalyzer.Benefits.Ledger.Measured;

/// <summary>What the one written rule says of a measured effect.</summary>
public enum EffectVerdict
{
    Effect,
    NoEvidence,
    TooLittleData,
}
