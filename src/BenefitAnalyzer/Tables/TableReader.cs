using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Tables;

/// <summary>Reads a table from a CSV file (UTF-8) or a sheet of an XLSX workbook.</summary>
public static class TableReader
{
    /// <summary>The table, or null when it cannot be read; every problem is reported.</summary>
    /// <param name="folder">Folder that <paramref name="reference"/> is relative to.</param>
    /// <param name="reference"><c>tables/a.csv</c>, <c>book.xlsx</c> (its first sheet) or <c>book.xlsx#Sheet name</c>.</param>
    public static Table? Read(string folder, string reference, Action<Diagnostic> report)
    {
        var (file, sheet) = Split(reference);
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            return Fail($"there is no file '{file}'{NearestName.Hint(file, FilesBeside(folder, file))}");
        }

        try
        {
            // FileShare.ReadWrite: the table may be open in a spreadsheet program.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return Path.GetExtension(file).ToUpperInvariant() switch
            {
                ".CSV" => CsvTable.Read(stream, file, report),
                ".XLSX" => XlsxTable.Read(stream, file, sheet, report),
                _ => Fail($"'{file}' is neither .csv nor .xlsx"),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail($"'{file}' cannot be read: {exception.Message}");
        }

        Table? Fail(string message)
        {
            report(Diagnostic.Error(DiagnosticCodes.TableNotFound, file, null, message));
            return null;
        }
    }

    private static (string File, string? Sheet) Split(string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (reference, null) : (reference[..hash], reference[(hash + 1)..]);
    }

    private static IEnumerable<string> FilesBeside(string folder, string file)
    {
        var beside = Path.GetDirectoryName(Path.Combine(folder, file));
        return Directory.Exists(beside)
            ? Directory
                .EnumerateFiles(beside)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];
    }
}
