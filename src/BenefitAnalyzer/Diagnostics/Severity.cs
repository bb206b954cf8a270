namespace BenefitAnalyzer.Diagnostics;

/// <summary>How much a finding matters: a note informs, a warning needs a look, an error needs a change.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
