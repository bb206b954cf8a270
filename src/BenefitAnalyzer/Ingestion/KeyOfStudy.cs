using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion;

/// <summary>Sees to it that all files of a study are loaded under one pseudonym key.</summary>
internal static class KeyOfStudy
{
    private const string KeyFact = "pseudonym_key";

    /// <summary>The pseudonyms of a study; null where it has none, or where the key is no key and that was reported.</summary>
    public static Pseudonyms? Open(Study study, Action<Diagnostic> report)
    {
        if (study.Privacy.Pseudonymise.Count == 0)
        {
            return null;
        }

        var key = PseudonymKey.Read(study, out var created);
        if (key is null)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.PseudonymKeyChanged,
                    null,
                    null,
                    $"the pseudonym key in {PseudonymKey.Variable} or {PseudonymKey.PathOf(study)} is not 64 hexadecimal digits"
                )
            );
            return null;
        }

        if (created is not null)
        {
            report(
                Diagnostic.Note(
                    DiagnosticCodes.PseudonymKeyMade,
                    null,
                    null,
                    $"made a new pseudonym key in {created}; keep it safe and apart from the study: without it no further file can be added"
                )
            );
        }

        return new Pseudonyms(key);
    }

    /// <summary>Adding files under another key would split every customer in two.</summary>
    public static bool Accept(Study study, FileLedger ledger, Pseudonyms? pseudonyms, Action<Diagnostic> report, CancellationToken token)
    {
        if (pseudonyms is null)
        {
            return true;
        }

        var known = ledger.Fact(KeyFact, token);
        if (known is null)
        {
            ledger.SetFact(KeyFact, pseudonyms.CheckValue, token);
            return true;
        }

        if (known == pseudonyms.CheckValue)
        {
            return true;
        }

        report(
            Diagnostic.Error(
                DiagnosticCodes.PseudonymKeyChanged,
                null,
                null,
                $"the study was loaded with another pseudonym key; give that key in {PseudonymKey.Variable} or {PseudonymKey.PathOf(study)}, or delete the folder .benefit to load everything anew"
            )
        );
        return false;
    }
}
