using System.Text.RegularExpressions;
using BenefitAnalyzer.Diagnostics;
using DuckDB.NET.Data;

namespace BenefitAnalyzer.Store;

/// <summary>Turns what DuckDB and the system say about a database that cannot be used into a diagnostic: the one place that knows their words.</summary>
internal static partial class StoreFaults
{
    private static readonly string[] NoRoom =
    [
        "No space left on device",
        "File too large", // a limit on the size of files
        "Disk quota exceeded",
        "not enough space on the disk",
        "failed to offload data block",
    ];

    private static readonly string[] NoRight =
    [
        "Permission denied",
        "Read-only file system",
        "Access is denied",
        "Operation not permitted",
    ];

    /// <summary>Said of the database alone, and without its name.</summary>
    private static readonly string[] BrokenInside = ["Corrupt database", "replaying WAL", "database has been invalidated"];

    private static readonly string[] Broken =
    [
        .. BrokenInside,
        "not a valid DuckDB database file",
        "Could not read enough bytes",
        "Could not read from file",
        "version number",
        "Serialization Error",
    ];

    /// <summary>A database that ends before it has begun.</summary>
    public static StoreException CutShort(string database) =>
        Fault(database, DiagnosticCodes.DatabaseBroken, Damaged(database), isDisk: true);

    /// <summary>What a failure means; null when it is no matter of the disk or of the database's file.</summary>
    /// <param name="database">Path of the database; its folder holds all that belongs to it.</param>
    public static StoreException? Of(Exception error, string database)
    {
        var message = error.Message;
        if (Says(NoRoom))
        {
            return Meant(
                DiagnosticCodes.DiskFull,
                "the disk is full, or a file may not grow further; make room and run the command again: what was finished stays",
                isDisk: true
            );
        }

        // A log that cannot be read is a matter of that log, not of the database.
        if (error is DuckDBException && !message.Contains(Path.GetFileName(database), StringComparison.Ordinal) && !Says(BrokenInside))
        {
            return null;
        }

        return message.Contains("Could not set lock", StringComparison.Ordinal)
            || message.Contains("being used by another process", StringComparison.Ordinal)
                ? Meant(
                    DiagnosticCodes.StudyInUse,
                    $"another program is using the study{Holder(message)}; wait until it has ended and run the command again",
                    isDisk: false
                )
            : Says(NoRight) || error is UnauthorizedAccessException
                ? Meant(
                    DiagnosticCodes.StudyNotWritable,
                    $"may not be opened or written; give yourself the right to write into {Path.GetDirectoryName(database)}, or copy the study to a folder of your own",
                    isDisk: false
                )
            : Says(Broken) ? Meant(DiagnosticCodes.DatabaseBroken, Damaged(database), isDisk: true)
            : error is IOException
                ? Meant(
                    DiagnosticCodes.StudyNotWritable,
                    $"the folder {Path.GetDirectoryName(database)} cannot be used: {message.TrimEnd('.')}",
                    isDisk: false
                )
            : null;

        bool Says(string[] words) => words.Any(word => message.Contains(word, StringComparison.OrdinalIgnoreCase));

        StoreException Meant(string code, string what, bool isDisk) => Fault(database, code, what, isDisk, error);
    }

    private static StoreException Fault(string database, string code, string what, bool isDisk, Exception? error = null) =>
        new(Diagnostic.Error(code, ".benefit/" + Path.GetFileName(database), null, what), isDisk, error);

    private static string Damaged(string database) =>
        $"is damaged or not a database of this program; put a copy of it back, or delete the folder {Path.GetDirectoryName(database)} and run 'benefit ingest' again, which reads all files anew: what was kept of files that are gone ('keep_removed') and what is known of corrections goes with it";

    private static string Holder(string message) =>
        ProcessNumber().Match(message) is { Success: true } found ? $" (process {found.Groups[1].Value})" : "";

    [GeneratedRegex(@"\(PID (\d+)\)")]
    private static partial Regex ProcessNumber();
}
