using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Handover;

/// <summary>Finds the key under which persons become pseudonyms.</summary>
internal static class HandoverKey
{
    /// <param name="file">The log, for diagnostics.</param>
    /// <param name="path">File with the key; null for the one that the study names.</param>
    /// <returns>Null when there is none that can be used; the reason was reported.</returns>
    public static Pseudonyms? Of(string file, string? path, Study? study, Action<Diagnostic> report)
    {
        path ??= study is null ? null : PseudonymKey.PathOf(study);
        if (path is null && !PseudonymKey.IsGiven)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.CannotPseudonymise,
                    file,
                    null,
                    $"no key is given: name its file, the study that it is for, or set {PseudonymKey.Variable}"
                )
            );
            return null;
        }

        var key = PseudonymKey.Read(path ?? "", out var created);
        if (created is not null)
        {
            report(KeyOfStudy.Made(created, study));
        }

        if (key is null)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.PseudonymKeyChanged,
                    null,
                    null,
                    $"the pseudonym key in {PseudonymKey.Variable} or {path} is not 64 hexadecimal digits"
                )
            );
        }

        return key is null ? null : new Pseudonyms(key);
    }
}
