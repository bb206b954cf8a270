using System.IO.Compression;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Lanes;
using BenefitAnalyzer.Ingestion.Rules;
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
        if (request.ExpectsPersons && !PersonsOf(request).Any())
        {
            report(
                Wrong(
                    request.File,
                    request.Described is { Source: { Pseudonymised.Count: > 0 } own }
                        ? $"no column is named that holds persons: source {own.Name} says that {string.Join(", ", own.Pseudonymised)} holds pseudonyms already; if this file does not, name the columns with --columns"
                        : "no column is named that holds persons"
                )
            );
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
            if (Packing.Named(request.File) == Packing.Zip || Packing.Of(request.File) == Packing.Zip)
            {
                report(Wrong(request.File, "a zip archive is not read here: unpack it first, and pseudonymise its files one by one"));
                return null;
            }

            return Write(request, source, report, token);
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
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        var info = new FileInfo(request.File);
        var log = new LogFile(source, info.FullName, info.Name, info.Length, info.LastWriteTimeUtc.Ticks);
        var headings = source.Format.Headings(log.Content, source.Options, token);
        if (!HasColumns(request, source, headings, report))
        {
            return null;
        }

        var unfinished = request.Output + ".new";
        try
        {
            PseudonymiseSummary summary;
            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                // A key that is made on first use would outlast a request that fails: it is asked for last.
                using var pseudonyms = PersonsOf(request).Any()
                    ? HandoverKey.Of(request.File, request.KeyFile, request.Described?.Study, report)
                    : null;
                if (pseudonyms is null && PersonsOf(request).Any())
                {
                    return null;
                }

                summary = new PseudonymisedCopy(request, source, pseudonyms, headings).WriteTo(file, log, token);
            }

            File.Move(unfinished, request.Output);
            return summary;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Whether all columns are there that the request names or the source maps: the ingest would refuse a copy that lacks one.</summary>
    private static bool HasColumns(PseudonymiseRequest request, Source source, IReadOnlyList<string> headings, Action<Diagnostic> report)
    {
        // A file without anything in it holds no record, and lacks none of its columns.
        if (
            request.Described is var (study, _)
            && headings.Count > 0
            && RecordPlan.Of(new RuleBook(study, pseudonyms: null), source, headings, request.File, report) is null
        )
        {
            return false;
        }

        var missing = PersonsOf(request).Concat(request.Dropped).Except(headings).ToList();
        foreach (var heading in missing)
        {
            var what = MissingColumn.Of(heading, headings, source.Delimiter!.Value);
            report(Diagnostic.Error(DiagnosticCodes.ColumnMissing, request.File, 1, what));
        }

        return missing.Count == 0;
    }

    private PseudonymiseSummary WriteTo(Stream stream, LogFile log, CancellationToken token)
    {
        using var file = Packed(stream, request.Output);
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
