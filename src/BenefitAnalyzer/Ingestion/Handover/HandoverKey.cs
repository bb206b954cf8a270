using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Handover;

/// <summary>Finds the key under which persons become pseudonyms.</summary>
internal static class HandoverKey
{
    /// <param name="file">The log, for diagnostics.</param>
    /// <param name="path">File with the key, named by the user; null for the key of the environment or of the study.</param>
    /// <returns>Null when there is none that can be used; the reason was reported.</returns>
    public static Pseudonyms? Of(string file, string? path, Study? study, Action<Diagnostic> report)
    {
        var named = path is not null;
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

        var key = named ? PseudonymKey.ReadFile(path!, out var created) : PseudonymKey.Read(path ?? "", out created);
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
                    $"the pseudonym key in {(named ? "" : $"{PseudonymKey.Variable} or ")}{path} is not 64 hexadecimal digits"
                )
            );
        }

        return key is null ? null : new Pseudonyms(key);
    }
}
