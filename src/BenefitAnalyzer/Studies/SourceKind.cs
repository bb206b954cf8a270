namespace BenefitAnalyzer.Studies;

/// <summary>What one record of a source is: a transaction, or a count reported for a period.</summary>
public enum SourceKind
{
    Log,
    Counts,
}
