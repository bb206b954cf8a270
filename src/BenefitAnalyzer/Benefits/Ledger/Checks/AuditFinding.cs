using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Checks;

/// <summary>Something that an auditor would ask about a ledger.</summary>
/// <param name="Initiative">Null where it concerns several, or the ledger as a whole.</param>
/// <param name="Said">What a report says of it: the fact and what follows, no names of files and no counts that disclosure control might hide.</param>
/// <param name="Diagnostic">The same for whoever keeps the study: where it is and how to mend it.</param>
public sealed record AuditFinding(string? Initiative, LocalText Said, Diagnostic Diagnostic)
{
    /// <summary>One that makes a figure doubtful.</summary>
    public static AuditFinding Warning(string code, string? initiative, LocalText said, string message) =>
        new(initiative, said, Diagnostics.Diagnostic.Warning(code, null, null, message));

    /// <summary>One that is as it may be, and is asked about.</summary>
    public static AuditFinding Note(string code, string? initiative, LocalText said, string message) =>
        new(initiative, said, Diagnostics.Diagnostic.Note(code, null, null, message));
}
