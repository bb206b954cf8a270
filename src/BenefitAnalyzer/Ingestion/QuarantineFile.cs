using System.Globalization;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using CsvHelper;
using DuckDB.NET.Data;

namespace BenefitAnalyzer.Ingestion;

/// <summary>The quarantine as a table for a spreadsheet: what the owner of a log needs to mend it.</summary>
/// <remarks>It lies with the loaded data, since it quotes the logs. Values of pseudonymised columns are withheld in the quarantine itself.</remarks>
internal static class QuarantineFile
{
    private const string FileName = "rejected.csv";

    private static readonly string[] Headings =
    [
        "file",
        "line",
        "column",
        "value",
        "code",
        "reason",
        "byte_offset",
        "byte_length",
        "record_sha256",
    ];

    /// <summary>Writes the file anew, or takes it away when nothing is rejected.</summary>
    /// <returns>Its path; null when nothing is rejected.</returns>
    public static string? Write(Study study, CancellationToken token)
    {
        var path = Path.Combine(Path.GetDirectoryName(study.Database)!, FileName);
        using var database = StudyDatabase.OpenForReading(study);
        var files = database.Query(
            "SELECT f.file, f.path FROM files AS f WHERE f.file IN (SELECT q.file FROM quarantine AS q) ORDER BY f.path, f.source",
            row => (Number: row.GetInt32(0), Name: row.GetString(1)),
            token
        );
        if (files.Count == 0)
        {
            File.Delete(path);
            return null;
        }

        var unfinished = path + ".new";
        try
        {
            Write(database, files, unfinished, token);
            Step.Reached(Step.ListingRejects);
            File.Move(unfinished, path, overwrite: true); // whoever reads the list sees all of it, or the one before
        }
        catch (Exception error) when (error is (IOException and not StoreException) or UnauthorizedAccessException)
        {
            throw StoreFaults.Of(error, path) ?? error;
        }

        return path;
    }

    private static void Write(StudyDatabase database, IReadOnlyList<(int Number, string Name)> files, string path, CancellationToken token)
    {
        using var stream = File.Create(path);
        stream.Write([0xEF, 0xBB, 0xBF]); // Excel takes a file without this mark for one of the local code page
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { Injection = CsvInjection.Escape, NewLine = "\n" });
        Append(csv, Headings);
        foreach (var (number, name) in files)
        {
            database.Read(
                Sql.Of(typeof(QuarantineFile)),
                row => Append(csv, [name, .. Enumerable.Range(0, row.FieldCount).Select(at => Text(row, at))]),
                token,
                ("file", number)
            );
        }
    }

    private static string Text(DuckDBDataReader row, int column) =>
        row.IsDBNull(column) ? "" : Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture)!;

    private static void Append(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.EndRecord();
    }
}
