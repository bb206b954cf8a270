using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion;

/// <summary>Sees to it that all files of a study are loaded under one pseudonym key.</summary>
internal static class KeyOfStudy
{
    private const string KeyFact = "pseudonym_key";

    /// <summary>The pseudonyms of a study; null where it has none, or where the key is no key and that was reported.</summary>
    public static Pseudonyms? Open(Study study, Action<Diagnostic> report, CancellationToken token)
    {
        if (study.Privacy.Pseudonymise.Count == 0)
        {
            return null;
        }

        if (!PseudonymKey.IsThere(study) && IsLoadedWithOne(study, token))
        {
            report(
                Changed(
                    $"the study was loaded with a pseudonym key, and there is none in {PseudonymKey.Variable} or {PseudonymKey.PathOf(study)}; give that key there, or load everything anew under another one: 'benefit ingest --new-key'{HeldBy(study)}"
                )
            );
            return null;
        }

        var key = PseudonymKey.Read(study, out var created);
        if (key is null)
        {
            report(Changed($"the pseudonym key in {PseudonymKey.Variable} or {PseudonymKey.PathOf(study)} is not 64 hexadecimal digits"));
            return null;
        }

        if (created is not null)
        {
            report(Made(created, study));
        }

        return new Pseudonyms(key);
    }

    /// <summary>Throws loaded data away and makes a new key, so that the next ingest loads everything under it.</summary>
    /// <returns>Whether that was done; otherwise the reason was reported.</returns>
    public static bool Renew(Study study, Action<Diagnostic> report, CancellationToken token)
    {
        if (study.Privacy.Pseudonymise.Count == 0)
        {
            report(Refused("the study has no pseudonyms (privacy: pseudonymise), so it has no key"));
            return false;
        }

        if (File.Exists(study.Database))
        {
            using var database = StudyDatabase.Open(study); // nobody else may be using it
            if (
                PseudonymKey.IsGiven
                && PseudonymKey.Read(study, out _) is { } given
                && database.HasTable("state", token)
                && new FileLedger(database).Fact(KeyFact, token) == new Pseudonyms(given).CheckValue
            )
            {
                report(Refused($"the key in {PseudonymKey.Variable} is the one that the study was loaded with; put a new one there first"));
                return false;
            }

            var kept = study.Sources.Where(source => source.KeepRemoved).Select(source => source.Name).ToList();
            var gone = database.HasTable("files", token)
                ? new FileLedger(database)
                    .All(token)
                    .Where(file => kept.Contains(file.Source) && !File.Exists(Path.Combine(study.Folder, file.Name)))
                    .ToList()
                : [];
            if (gone.Count > 0)
            {
                report(
                    Refused(
                        $"{gone.Count} files that the study keeps (keep_removed) are gone and could not be read again, such as {gone[0].Name}; put them back first"
                    )
                );
                return false;
            }
        }

        StudyState.Discard(study);
        if (PseudonymKey.IsGiven)
        {
            return true; // whoever gave it changed it
        }

        var old = PseudonymKey.Replace(PseudonymKey.PathOf(study));
        report(Made(PseudonymKey.PathOf(study), study, old));
        return true;

        static Diagnostic Refused(string why) => Diagnostic.Error(DiagnosticCodes.KeyCannotBeChanged, null, null, why);
    }

    /// <summary>A key was made, and where.</summary>
    /// <param name="study">Null where a log is for none that is known.</param>
    /// <param name="old">Where the key before is now; null where there was none.</param>
    public static Diagnostic Made(string path, Study? study, string? old = null) =>
        Diagnostic.Note(
            DiagnosticCodes.PseudonymKeyMade,
            null,
            null,
            $"made a new pseudonym key in {path}; keep it safe and apart from the study: without it no further file can be added{(old is null ? "" : $". The key before is kept in {old}: whoever else uses it needs it")}{HeldBy(study)}"
        );

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
            Changed(
                $"the study was loaded with another pseudonym key; give that key in {PseudonymKey.Variable} or {PseudonymKey.PathOf(study)}, or load everything anew under this one: 'benefit ingest --new-key'{HeldBy(study)}"
            )
        );
        return false;
    }

    private static bool IsLoadedWithOne(Study study, CancellationToken token)
    {
        if (!File.Exists(study.Database))
        {
            return false;
        }

        using var database = StudyDatabase.OpenForReading(study);
        return database.HasTable("state", token) && new FileLedger(database).Fact(KeyFact, token) is not null;
    }

    private static Diagnostic Changed(string what) => Diagnostic.Error(DiagnosticCodes.PseudonymKeyChanged, null, null, what);

    /// <summary>Whom to ask for the key that other departments use.</summary>
    private static string HeldBy(Study? study) =>
        study?.Privacy.KeyHolder is { } holder ? $"; the study names {holder.English} as the holder of its key" : "";
}
