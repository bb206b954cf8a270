using BenefitAnalyzer.Benefits.Claims.Annex;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Claiming;

namespace BenefitAnalyzer.Benefits.Claims.Results;

/// <summary>What is wrong with an annex, at the row that prints it.</summary>
internal static class AnnexDiagnostics
{
    /// <param name="withoutNumber">Benefits to which the papers give no number.</param>
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<AnnexFinding> findings, IReadOnlyList<ClaimLine> withoutNumber) =>
        [.. findings.Where(finding => finding.Fault != AnnexFault.None).Select(Of), .. withoutNumber.Select(Stated)];

    private static Diagnostic Of(AnnexFinding finding)
    {
        var unit = finding.IsPercent ? "%" : "";
        var name = $"'{finding.Line.Label}'{(finding.Line.Year is { } year ? $" of {year}" : "")}";
        var why = finding.Explanation is { } explanation
            ? $": {explanation.English}"
            : ": correct it, or say in the paper what it leaves out";
        var numbers = FormattableString.Invariant(
            $"prints {finding.Printed:#,0.######}{unit} and recomputes to {finding.Recomputed:#,0.######}{unit}"
        );
        return finding.Fault switch
        {
            AnnexFault.PrintedAsDash => At(Severity.Warning, DiagnosticCodes.AnnexTotalDash, $"{name}{why}"),
            AnnexFault.MixedBases => At(Severity.Warning, DiagnosticCodes.AnnexMixedBases, $"{name}{why}"),
            AnnexFault.WrongPercentage => At(Severity.Warning, DiagnosticCodes.AnnexPercentageDiffers, $"{name} {numbers}{why}"),
            AnnexFault.Rounding => At(Severity.Note, DiagnosticCodes.AnnexRounding, $"{name} {numbers}{why}"),
            _ => At(Severity.Warning, DiagnosticCodes.AnnexTotalDiffers, $"{name} {numbers}{why}"),
        };

        Diagnostic At(Severity severity, string code, string message) => new(code, severity, finding.Line.Place, null, null, message);
    }

    private static Diagnostic Stated(ClaimLine row) =>
        new(
            DiagnosticCodes.ClaimStatedOnly,
            Severity.Note,
            row.Place,
            null,
            null,
            $"'{row.Label}' is stated and not quantified: it is counted and enters no sum; give it an indicator in 'outcomes' to follow it"
        );
}
