using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Lanes;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Ingestion;

/// <summary>Reads and writes what the study knows about its files: the ledger, the quarantine and small facts by name.</summary>
internal sealed class FileLedger(StudyDatabase database)
{
    public IReadOnlyList<LoadedFile> All(CancellationToken token) =>
        database.Query(
            "SELECT file, source, path, hash, bytes, state, lane, records, accepted, duplicates, rejected, blank FROM files ORDER BY source, path",
            row => new LoadedFile(
                row.GetInt32(0),
                row.GetString(1),
                row.GetString(2),
                row.GetString(3),
                row.GetInt64(4),
                row.GetString(5),
                row.GetString(6),
                row.GetInt64(7),
                row.GetInt64(8),
                row.GetInt64(9),
                row.GetInt64(10),
                row.GetInt64(11)
            ),
            token
        );

    public int NextNumber(CancellationToken token) => database.Scalar<int>("SELECT coalesce(max(file), 0) + 1 FROM files", token);

    /// <summary>Adds files, as rows of the table's columns; must stand inside a transaction.</summary>
    public void Add(params IReadOnlyList<LoadedFile> files) =>
        database.Append(
            "files",
            files,
            (row, file) =>
                row.AppendValue(file.File)
                    .AppendValue(file.Source)
                    .AppendValue(file.Name)
                    .AppendValue(file.Hash)
                    .AppendValue(file.Bytes)
                    .AppendValue(file.State)
                    .AppendValue(file.Lane)
                    .AppendValue(file.Records)
                    .AppendValue(file.Accepted)
                    .AppendValue(file.Duplicates)
                    .AppendValue(file.Rejected)
                    .AppendValue(file.Blank)
        );

    public void Rename(int file, string name, CancellationToken token) =>
        database.Execute("UPDATE files SET path = $path WHERE file = $file", token, ("path", name), ("file", file));

    /// <summary>Takes a file out of the study: its rows, rejects and duplicates.</summary>
    public void Remove(int file, CancellationToken token)
    {
        string[] tables = ["transactions", "returns", "back_office", "quarantine", "duplicates", "files"];
        foreach (var table in tables)
        {
            database.Execute($"DELETE FROM {table} WHERE file = $file", token, ("file", file));
        }
    }

    /// <summary>What is said of a file that was taken out.</summary>
    public static Diagnostic Removed(LoadedFile file) =>
        Diagnostic.Note(
            DiagnosticCodes.FileRemoved,
            file.Name,
            null,
            file.State == LoadedFile.StateRefused
                ? "gone or changed; it had been left out of the study"
                : $"gone or changed; its {file.Records - file.Rejected - file.Blank} records left the study"
        );

    public void Quarantine(int file, IEnumerable<RejectedRecord> rejected) =>
        database.Append(
            "quarantine",
            rejected,
            (row, record) =>
                row.AppendValue(file)
                    .AppendValue(record.Line)
                    .AppendValue(record.ByteOffset)
                    .AppendValue(record.ByteLength)
                    .AppendValue(record.Hash)
                    .AppendValue(record.Problem.Column)
                    .AppendValue(record.Problem.Value)
                    .AppendValue(record.Problem.Code)
                    .AppendValue(record.Problem.Reason)
        );

    public string? Fact(string name, CancellationToken token) =>
        database.Scalar<string>("SELECT value FROM state WHERE name = $name", token, ("name", name));

    public void SetFact(string name, string value, CancellationToken token) =>
        database.Execute("INSERT OR REPLACE INTO state VALUES ($name, $value)", token, ("name", name), ("value", value));
}
