using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion;

/// <summary>Tells whether a study's database holds what its files and its study file describe.</summary>
internal static class StudyState
{
    /// <summary>Hash over all that counts depend on: how rows are read and grouped, and all loaded files. Costs, levers and terms are not in it.</summary>
    private const string DataFact = "data";

    private const string FingerprintFact = "fingerprint";

    /// <summary>Opens the database; one that was loaded under other rules is thrown away, since its rows would differ.</summary>
    public static StudyDatabase Open(Study study, CancellationToken token)
    {
        var fingerprint = FingerprintOf(study);
        if (File.Exists(study.Database))
        {
            var existing = StudyDatabase.Open(study);
            var isCurrent = false;
            try
            {
                isCurrent = existing.HasTable("state", token) && new FileLedger(existing).Fact(FingerprintFact, token) == fingerprint;
            }
            finally
            {
                if (!isCurrent)
                {
                    existing.Dispose();
                }
            }

            if (isCurrent)
            {
                return existing;
            }
        }

        Discard(study);
        StudyDatabase.Create(
            study,
            made =>
            {
                DatabaseSchema.Create(made, study, token);
                new FileLedger(made).SetFact(FingerprintFact, fingerprint, token);
            }
        );
        return StudyDatabase.Open(study);
    }

    /// <summary>Throws the loaded data away.</summary>
    public static void Discard(Study study)
    {
        if (!Directory.Exists(Path.GetDirectoryName(study.Database)))
        {
            return;
        }

        try
        {
            // The log goes first: alone it would be taken for that of the next database.
            File.Delete(study.Database + ".wal");
            Step.Reached(Step.Discarding);
            File.Delete(study.Database);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreFaults.Of(error, study.Database) ?? error;
        }
    }

    /// <summary>The hash of the data of a database that is settled under the rules of a study; null where it is not.</summary>
    public static string? SettledData(StudyDatabase database, Study study, CancellationToken token)
    {
        var ledger = new FileLedger(database);
        var data = DataOf(ledger, study, token);
        return ledger.Fact(FingerprintFact, token) == FingerprintOf(study) && ledger.Fact(DataFact, token) == data ? data : null;
    }

    /// <summary>Notes that duplicates are settled and cubes built for what the ledger holds now.</summary>
    public static void MarkSettled(FileLedger ledger, Study study, CancellationToken token) =>
        ledger.SetFact(DataFact, DataOf(ledger, study, token), token);

    private static string DataOf(FileLedger ledger, Study study, CancellationToken token) =>
        DataHash(FingerprintOf(study), study, ledger.All(token));

    /// <summary>Hash over the study's reading rules and its ledger of files.</summary>
    private static string DataHash(string fingerprint, Study study, IEnumerable<LoadedFile> files)
    {
        var text = new StringBuilder(fingerprint);
        // What rows are grouped by, though not how they are read: a change needs no loading, but new cubes and reference tables.
        foreach (var (service, days, stage, _, amenable, option) in ServiceHistory.Of(study.Tables))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{service.Code}\t{service.Type}\t{service.Department}\t{service.Cluster}\t{days}\t{stage}\t{amenable}\t{option}\t{service.WaitPledge?.Share}\t{service.WaitPledge?.Minutes}"
            );
        }

        foreach (var office in study.Tables.Offices)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{office.Code}\t{office.District}");
        }

        foreach (var group in study.Tables.Population)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{group.Group}\t{group.Value}\t{group.People}\t{group.WithAccess}\t{group.WithSkill}\t{group.AccessLow}\t{group.AccessHigh}"
            );
        }

        foreach (var file in files)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{file.Source}\t{file.Hash}\t{file.State}\t{file.Name}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string FingerprintOf(Study study) => $"{DatabaseSchema.Version}:{StudyFingerprint.Of(study)}";
}
