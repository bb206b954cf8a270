namespace BenefitAnalyzer.Studies;

/// <summary>What one record of a source is: a transaction, a count reported for a period, or what the office behind knows of a transaction.</summary>
public enum SourceKind
{
    Log,
    Counts,
    BackOffice,
}
