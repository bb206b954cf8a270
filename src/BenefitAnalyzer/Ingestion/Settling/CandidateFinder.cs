using System.Text;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Lanes;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Ingestion.Settling;

/// <summary>Finds the records that share an id with another, with their lines, and puts their rows into the temporary table <c>contested</c>.</summary>
/// <remarks>
/// The keys that were gathered while files were hashed say which ids repeat and on which lines. Only where too many rows have none, since
/// their file has quotes, is gone or memory was short, all rows are grouped in the database, and the ids then looked for in the files.
/// </remarks>
/// <param name="files">Files that are on disk, by number.</param>
internal sealed class CandidateFinder(StudyDatabase database, RuleBook book, IReadOnlyDictionary<int, ScannedFile> files)
{
    /// <summary>Rows whose ids are read from the database one by one, which costs ten times what grouping one row does.</summary>
    private const long MostIdsRead = 500_000;
    private readonly RecordFinder finder = new(book);

    public IReadOnlyList<RepeatedRecord> Find(IReadOnlyList<LoadedFile> ledger, CancellationToken token)
    {
        LoadedFile[] logs = [.. ledger.Where(file => file.Lane != LoadedFile.LaneCounts)];
        LoadedFile[] keyless = [.. logs.Where(file => KeysOf(file) is null)];
        if (keyless.Sum(file => file.Records) > MostIdsRead)
        {
            database.Execute(Sql.Beside(typeof(CandidateFinder), "Candidates"), token);
            var all = database.Query(
                "SELECT DISTINCT file, transaction_id FROM contested",
                row => (File: row.GetInt32(0), Id: row.GetString(1)),
                token
            );
            return WithIds(logs, all.ToLookup(row => row.File, row => row.Id), token);
        }

        var ids = keyless is []
            ? []
            : database.Query(
                Sql.Beside(typeof(CandidateFinder), "IdsOfFiles"),
                row => (File: row.GetInt32(0), Id: row.GetString(1)),
                token,
                ("files", keyless.Select(file => file.File).ToList())
            );
        return ByKeys(logs, ids.ToLookup(row => row.File, row => row.Id), token);
    }

    private IdKeys? KeysOf(LoadedFile file) => files.GetValueOrDefault(file.File)?.Scan.Keys;

    /// <param name="ids">Ids of the files without keys.</param>
    private RepeatedRecord[] ByKeys(LoadedFile[] logs, ILookup<int, string> ids, CancellationToken token)
    {
        var repeated = logs.GroupBy(file => file.Source)
            .AsParallel()
            .ToDictionary(
                source => source.Key,
                source =>
                    RepeatedKeys.Of(
                        [.. source.Select(KeysOf).OfType<IdKeys>()],
                        [.. source.SelectMany(file => ids[file.File]).Select(KeyOf)]
                    )
            );
        LoadedFile[] known = [.. logs.Where(file => KeysOf(file) is not null)];
        RepeatedRecord[] found =
        [
            .. InParallel(known, file => finder.Find(files[file.File].Log, KeysOf(file)!, repeated[file.Source], token), token),
        ];
        var others = logs.SelectMany(file => ids[file.File].Where(id => repeated[file.Source].Contains(KeyOf(id))).Select(id => (file, id)))
            .ToList();
        database.Execute("CREATE OR REPLACE TEMP TABLE repeated_ids (transaction_id VARCHAR)", token);
        database.Append(
            "repeated_ids",
            found
                .Select(candidate => candidate.Row.TransactionId!)
                .Concat(others.Select(other => other.id))
                .Distinct(StringComparer.Ordinal),
            (row, id) => row.AppendValue(id)
        );
        database.Execute(Sql.Beside(typeof(CandidateFinder), "Contested"), token);
        return [.. found, .. WithIds(logs, others.ToLookup(other => other.file.File, other => other.id), token)];
    }

    private static ulong KeyOf(string id) => IdKeys.KeyOf(Encoding.UTF8.GetBytes(id));

    /// <summary>The records with some ids, from files on disk or, where those are gone, from <c>contested</c>.</summary>
    private RepeatedRecord[] WithIds(LoadedFile[] logs, ILookup<int, string> wanted, CancellationToken token)
    {
        LoadedFile[] concerned = [.. logs.Where(file => wanted.Contains(file.File))];
        LoadedFile[] onDisk = [.. concerned.Where(file => files.ContainsKey(file.File))];
        return
        [
            .. InParallel(onDisk, file => finder.Find(files[file.File], file.Lane, wanted[file.File], token), token),
            .. concerned.Except(onDisk).SelectMany(file => Stored(file, token)),
        ];
    }

    private static IEnumerable<RepeatedRecord> InParallel(
        LoadedFile[] logs,
        Func<LoadedFile, IReadOnlyList<CarefulLane.Reading>> find,
        CancellationToken token
    )
    {
        var found = new IReadOnlyList<CarefulLane.Reading>[logs.Length];
        Parallel.For(0, logs.Length, new ParallelOptions { CancellationToken = token }, at => found[at] = find(logs[at]));
        return logs.Zip(found)
            .SelectMany(file => file.Second.Select(reading => new RepeatedRecord(file.First, reading.Line, reading.Hash!, reading.Row!)));
    }

    /// <summary>Rows of a file that is gone, as they are stored.</summary>
    private IReadOnlyList<RepeatedRecord> Stored(LoadedFile file, CancellationToken token) =>
        database.Query(
            "SELECT * EXCLUDE (row_id) FROM contested WHERE file = $file",
            row => new RepeatedRecord(file, 0, "", RowValues.Read(book.Columns, row)),
            token,
            ("file", file.File)
        );
}
