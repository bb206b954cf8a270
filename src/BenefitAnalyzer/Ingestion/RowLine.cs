using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Lanes;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion;

/// <summary>Tells the line of an accepted row for those who ask about a few: its file is read again for the transaction's id.</summary>
internal sealed class RowLine(Study study, StudyDatabase database)
{
    // No key is asked for, and none made, to explain a figure; so the line of an id that is a pseudonym cannot be told.
    private readonly RecordFinder finder = new(new RuleBook(study, pseudonyms: null));
    private readonly Dictionary<string, IReadOnlyList<LogFile>> filesOf = new(StringComparer.Ordinal);

    /// <summary>1-based line on which the record begins.</summary>
    /// <param name="id">The transaction's id as it is stored.</param>
    /// <returns>Null for a row without an id, one whose id is a pseudonym, and a file that is gone or changed since it was loaded.</returns>
    public long? Of(LoadedFile file, string? id, CancellationToken token) =>
        id is not null && Of(file, [id], token).TryGetValue(id, out var line) ? line : null;

    /// <summary>The lines of several records of a file, which is read once; those that cannot be told are left out.</summary>
    public IReadOnlyDictionary<string, long> Of(LoadedFile file, IReadOnlyCollection<string> ids, CancellationToken token)
    {
        if (ids.Count == 0 || study.Privacy.Pseudonymise.Contains(Field.TransactionId) || OnDisk(file, token) is not { } log)
        {
            return new Dictionary<string, long>();
        }

        var lost = database
            .Query(
                Sql.Of(typeof(RowLine)),
                row => row.GetInt64(0),
                token,
                ("file", file.File),
                ("ids", ids.ToList()),
                ("code", DiagnosticCodes.RepeatedId)
            )
            .ToHashSet();
        return finder
            .Find(log, file.Lane, ids, token)
            .Where(reading => !lost.Contains(reading.Line))
            .GroupBy(reading => reading.Row!.TransactionId!)
            .ToDictionary(same => same.Key, same => same.First().Line);
    }

    /// <summary>The file as it was loaded; a hash over it costs less than finding the line.</summary>
    private ScannedFile? OnDisk(LoadedFile file, CancellationToken token)
    {
        if (!filesOf.TryGetValue(file.Source, out var files))
        {
            files = study.Sources.FirstOrDefault(source => source.Name == file.Source) is { } source ? SourceFiles.Of(study, source) : [];
            filesOf[file.Source] = files;
        }

        if (files.FirstOrDefault(found => found.Name == file.Name) is not { } log)
        {
            return null;
        }

        var scan = FileScan.Of(log, null, token);
        return scan.Hash == file.Hash ? new ScannedFile(log, scan) : null;
    }
}
