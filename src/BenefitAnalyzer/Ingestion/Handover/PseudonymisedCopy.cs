using System.IO.Compression;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Studies;
using CsvHelper;

namespace BenefitAnalyzer.Ingestion.Handover;

/// <summary>Copies a log record by record, as the careful lane reads it, with pseudonyms in the place of persons.</summary>
/// <remarks>
/// A record of the wrong shape is replaced by one that says so: which of its cells is a person cannot be known. Whoever loads the copy rejects
/// it as he would have rejected the record itself.
/// </remarks>
public sealed class PseudonymisedCopy
{
    private const string Withheld = "(withheld)";
    private readonly PseudonymiseRequest request;
    private readonly Source source;
    private readonly Pseudonyms? pseudonyms;
    private readonly IReadOnlyList<string> headings;
    private readonly HashSet<int> hidden;
    private readonly int[] kept;

    private PseudonymisedCopy(PseudonymiseRequest request, Source source, Pseudonyms? pseudonyms, IReadOnlyList<string> headings)
    {
        this.request = request;
        this.source = source;
        this.pseudonyms = pseudonyms;
        this.headings = headings;
        var mapped = source.Columns.SelectMany(mapping => mapping.Columns).ToHashSet();
        var persons = PersonsOf(request).ToHashSet();
        hidden = [.. headings.Index().Where(heading => persons.Contains(heading.Item)).Select(heading => heading.Index)];
        kept =
        [
            .. headings
                .Index()
                .Where(heading => mapped.Count == 0 || mapped.Contains(heading.Item) || persons.Contains(heading.Item))
                .Where(heading => !request.Dropped.Contains(heading.Item))
                .Select(heading => heading.Index),
        ];
    }

    /// <summary>Writes the copy whole or not at all.</summary>
    /// <returns>Null when it could not be made; the reason was reported.</returns>
    public static PseudonymiseSummary? Write(PseudonymiseRequest request, Action<Diagnostic> report, CancellationToken token)
    {
        var hasPersons = PersonsOf(request).Any();
        using var pseudonyms = hasPersons || request.ExpectsPersons ? KeyOf(request, report) : null;
        if (pseudonyms is null && (hasPersons || request.ExpectsPersons))
        {
            return null;
        }

        var source = request.Described?.Source ?? new Source("", "") { Format = FormatOf(request.File) };
        if (source.Format is not DelimitedFormat || source.Columns.Any(mapping => IsJoinedPerson(request, mapping)))
        {
            report(Wrong(request.File, "only persons that stand in one column of a CSV or TSV file can be replaced"));
            return null;
        }

        if (File.Exists(request.Output))
        {
            report(Diagnostic.Error(DiagnosticCodes.FileExists, request.Output, null, "is there already; nothing was overwritten"));
            return null;
        }

        try
        {
            return Write(request, source, pseudonyms, report, token);
        }
        catch (Exception error)
            when (error
                    is FileNotFoundException
                        or DirectoryNotFoundException
                        or InvalidDataException
                        or ZstdSharp.ZstdException
                        or CsvFormatException
            )
        {
            report(Diagnostic.Error(DiagnosticCodes.UnreadableFile, request.File, null, $"cannot be read: {error.Message}"));
            return null;
        }
    }

    private static PseudonymiseSummary? Write(
        PseudonymiseRequest request,
        Source source,
        Pseudonyms? pseudonyms,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        var info = new FileInfo(request.File);
        var log = new LogFile(source, info.FullName, info.Name, info.Length, info.LastWriteTimeUtc.Ticks);
        var headings = source.Format.Headings(log.Content, source.Options, token);
        var missing = PersonsOf(request).Concat(request.Dropped).Except(headings).ToList();
        foreach (var heading in missing)
        {
            report(Diagnostic.Error(DiagnosticCodes.ColumnMissing, request.File, 1, $"there is no column '{heading}'"));
        }

        if (missing.Count > 0)
        {
            return null;
        }

        var unfinished = request.Output + ".new";
        try
        {
            var copy = new PseudonymisedCopy(request, source, pseudonyms, headings);
            var summary = copy.WriteTo(unfinished, log, token);
            File.Move(unfinished, request.Output);
            return summary;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private PseudonymiseSummary WriteTo(string path, LogFile log, CancellationToken token)
    {
        long records = 0,
            withheld = 0;
        using var file = Packed(new FileStream(path, FileMode.Create, FileAccess.Write), request.Output);
        using var csv = CsvWriter.Create(
            file,
            CsvWriterOptions.Default with
            {
                Separator = source.Delimiter!.Value,
                NewLine = "\n",
                ValidateFieldCount = false,
            }
        );
        WriteRecord(csv, kept.Select(column => headings[column]));
        using var record = source.Format.Open(log.Content, source.Options, token);
        while (record.Read())
        {
            token.ThrowIfCancellationRequested();
            records++;
            if (record.Broken is not null || record.CellCount != headings.Count)
            {
                withheld++;
                WriteRecord(csv, Enumerable.Repeat(Withheld, kept.Length == 1 ? 2 : 1));
                continue;
            }

            WriteRecord(csv, kept.Select(column => Cell(record.Cell(column), hidden.Contains(column))));
        }

        return new PseudonymiseSummary(
            records,
            withheld,
            [.. hidden.Order().Select(column => headings[column])],
            pseudonyms?.CheckValue[..16] ?? ""
        );
    }

    /// <summary>The same text becomes the same pseudonym as where a study reads the log itself.</summary>
    private string Cell(string cell, bool isPerson) =>
        isPerson && SqlText.Cleaned(cell) is { } text && !source.Missing.Contains(text) ? pseudonyms!.Of(text).ToString() : cell;

    private static void WriteRecord(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.EndRecord();
    }

    private static IEnumerable<string> PersonsOf(PseudonymiseRequest request) =>
        request
            .Columns.Concat(
                request.Described is { } described
                    ? described.Source.Columns.Where(mapping => IsPerson(described, mapping)).SelectMany(mapping => mapping.Columns)
                    : []
            )
            .Distinct();

    private static bool IsJoinedPerson(PseudonymiseRequest request, ColumnMapping mapping) =>
        mapping.Columns.Count > 1 && IsPerson(request.Described!.Value, mapping);

    /// <summary>What is a pseudonym already would be lost to all others of its person if it became another one.</summary>
    private static bool IsPerson((Study Study, Source Source) described, ColumnMapping mapping) =>
        described.Study.Privacy.Pseudonymise.Contains(mapping.Field) && !described.Source.Pseudonymised.Contains(mapping.Field);

    private static Pseudonyms? KeyOf(PseudonymiseRequest request, Action<Diagnostic> report)
    {
        if (!PersonsOf(request).Any())
        {
            report(Wrong(request.File, "no column is named that holds persons"));
            return null;
        }

        var path = request.KeyFile ?? (request.Described is { } described ? PseudonymKey.PathOf(described.Study) : null);
        if (path is null && !PseudonymKey.IsGiven)
        {
            report(Wrong(request.File, $"no key is given: name its file, the study that it is for, or set {PseudonymKey.Variable}"));
            return null;
        }

        var key = PseudonymKey.Read(path ?? "", out var created);
        if (created is not null)
        {
            report(KeyOfStudy.Made(created));
        }

        if (key is null)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.PseudonymKeyChanged,
                    null,
                    null,
                    $"the pseudonym key in {PseudonymKey.Variable} or {path} is not 64 hexadecimal digits"
                )
            );
        }

        return key is null ? null : new Pseudonyms(key);
    }

    private static SourceFormat FormatOf(string file)
    {
        var name = Path.GetExtension(file) is ".gz" or ".zst" ? Path.GetFileNameWithoutExtension(file) : file;
        return SourceFormat.All.FirstOrDefault(format => format.Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
            ?? new CsvFormat();
    }

    private static Stream Packed(Stream file, string name) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".gz" => new GZipStream(file, CompressionLevel.Optimal),
            ".zst" => new ZstdSharp.CompressionStream(file, leaveOpen: false),
            _ => file,
        };

    private static Diagnostic Wrong(string file, string what) => Diagnostic.Error(DiagnosticCodes.CannotPseudonymise, file, null, what);
}
