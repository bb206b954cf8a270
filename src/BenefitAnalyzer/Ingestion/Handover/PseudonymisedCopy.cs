using System.IO.Compression;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Handover;

/// <summary>Copies a log as it is, with pseudonyms in the place of persons.</summary>
public sealed class PseudonymisedCopy
{
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
        if (source.Format is not DelimitedFormat || HasJoinedPersons(request))
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
        catch (Exception error) when (CopiedRecords.IsFaultOfFile(error))
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
        using var file = Packed(new FileStream(path, FileMode.Create, FileAccess.Write), request.Output);
        var cells = new CopiedCells(source, pseudonyms);
        var columns = kept.Select(column => new CopiedColumn(
            headings[column],
            hidden.Contains(column) ? record => cells.Person(record.Cell(column)) : record => cells.Plain(record.Cell(column))
        ));
        var (records, withheld) = new CopiedRecords(
            source.Options,
            headings.Count,
            [.. columns],
            source.Options with
            {
                Delimiter = source.Delimiter,
            }
        ).Write(log, file, token);
        return new PseudonymiseSummary(
            records,
            withheld,
            [.. hidden.Order().Select(column => headings[column])],
            pseudonyms?.CheckValue[..16] ?? ""
        );
    }

    private static IEnumerable<string> PersonsOf(PseudonymiseRequest request) =>
        request
            .Columns.Concat(
                request.Described is { } described
                    ? described
                        .Source.Columns.Where(mapping => PersonFields.IsPerson(described.Study, described.Source, mapping))
                        .SelectMany(mapping => mapping.Columns)
                    : []
            )
            .Distinct();

    private static bool HasJoinedPersons(PseudonymiseRequest request) =>
        request.Described is { } described
        && described.Source.Columns.Any(mapping => PersonFields.IsJoined(described.Study, described.Source, mapping));

    private static Pseudonyms? KeyOf(PseudonymiseRequest request, Action<Diagnostic> report)
    {
        if (!PersonsOf(request).Any())
        {
            report(Wrong(request.File, "no column is named that holds persons"));
            return null;
        }

        return HandoverKey.Of(request.File, request.KeyFile, request.Described?.Study, report);
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
