using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Suggestions.Samples;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>Drafts an item of <c>sources:</c> for a file that nobody has described yet.</summary>
public static class SourceSuggestion
{
    /// <summary>The draft; null when the file cannot be read as a table, which is reported.</summary>
    /// <param name="study">The study that the source is for, whose codes its values are mapped to; null when there is none yet.</param>
    public static SourceDraft? Of(string path, Study? study, Action<Diagnostic> report, CancellationToken token)
    {
        try
        {
            var format = FormatOf(path);
            return format is null or { IsText: true, ColumnsMayBeAbsent: false }
                ? OfText(path, study, report, token)
                : OfRecords(path, format, isTold: true, study, report, token);
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or InvalidDataException or ZstdSharp.ZstdException)
        {
            return Refuse(path, $"cannot be read: {error.Message}", report);
        }
    }

    private static SourceDraft? OfText(string path, Study? study, Action<Diagnostic> report, CancellationToken token)
    {
        var sample = FileSampler.Take(path, token);
        var encoding = EncodingGuess.Of(sample);
        var decoded = sample.Utf16 is not null ? TextEncoding.Utf8 : encoding.Encoding;
        List<IReadOnlyList<string>> pieces =
        [
            .. sample.Pieces.Select(piece =>
                (IReadOnlyList<string>)[.. piece.Select(line => PlainText.Normalise(decoded.Decode(line)).TrimStart('\uFEFF'))]
            ),
        ];
        if (pieces[0].Count == 0)
        {
            return Refuse(path, "it is empty", report);
        }

        if (encoding.Encoding.IsUtf8 && JsonLinesFormat.IsLikely(pieces[0]))
        {
            return OfRecords(path, new JsonLinesFormat(), isTold: false, study, report, token);
        }

        var told = FormatOf(path) as DelimitedFormat;
        var fixedWidth = FixedPlaces.Of(sample, FormatOf(path));
        var undecoded = pieces.Sum(piece => piece.Count(line => TextEncoding.Undecoded(line) is not null));
        if (SampleTable.Of(pieces) is not { } table || fixedWidth is { IsSure: true })
        {
            return fixedWidth is { Layout.Count: > 1 } && sample.Utf16 is null
                ? OfPlaces(path, study, sample, encoding, fixedWidth, undecoded)
                : Refuse(
                    path,
                    $"no character splits its lines into cells: neither comma, tab, semicolon nor bar{fixedWidth?.Advice}",
                    report
                );
        }

        string[] notes = [.. SuggestionNotes.OfPacking(path, sample.Packing), .. SuggestionNotes.OfText(sample, table, undecoded)];
        var draft = TableDraft.Of(
            path,
            study,
            table,
            [
                LookedAt(table.Rows.Count, sample.IsWhole ? "the whole file" : "from its beginning, middle and end"),
                $"encoding {encoding.Encoding.Id}: {encoding.Reason}",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"cells end at {Delimiters.NameOf(table.Delimiter)}: {table.Headings.Count} in {Percent(table.Rows.Count, table.Rows.Count + table.OddRows)} of the records"
                ),
            ],
            notes
        );
        var delimiter =
            told is null ? (table.Delimiter is ',' or '\t' ? null : (char?)table.Delimiter)
            : told.DelimiterOf(new FormatOptions()) == table.Delimiter ? null
            : table.Delimiter;
        return draft with
        {
            Format =
                told is not null ? null
                : table.Delimiter == '\t' ? "tsv"
                : "csv",
            Encoding = encoding.Encoding.IsUtf8 ? null : encoding.Encoding.Id,
            Delimiter = delimiter,
            HeadingLine = table.HeadingLine == 1 ? null : table.HeadingLine,
        };
    }

    /// <summary>Text whose columns stand at fixed places; nothing in it names them.</summary>
    private static SourceDraft OfPlaces(
        string path,
        Study? study,
        FileSample sample,
        EncodingGuess encoding,
        FixedPlaces places,
        int undecoded
    )
    {
        var rows = sample.Lines.Where(line => line.Length > 0).Select(line => places.Cells(line, encoding.Encoding)).ToList();
        var table = new SampleTable(
            ',',
            [.. places.Layout.Select(column => column.Name)],
            rows,
            OddRows: 0,
            HeadingLine: 1,
            HasHeadings: true
        );
        return TableDraft.Of(
            path,
            study,
            table,
            [
                LookedAt(rows.Count, sample.IsWhole ? "the whole file" : "from its beginning, middle and end"),
                $"encoding {encoding.Encoding.Id}: {encoding.Reason}",
                $"format fixed: {places.Reason}",
            ],
            [.. SuggestionNotes.OfPacking(path, sample.Packing), places.Question, .. SuggestionNotes.OfText(sample, table, undecoded)]
        ) with
        {
            Format = FormatOf(path) is FixedWidthFormat ? null : "fixed",
            Encoding = encoding.Encoding.IsUtf8 ? null : encoding.Encoding.Id,
            Layout = places.Layout,
        };
    }

    /// <summary>A format with typed cells: its first rows.</summary>
    /// <param name="isTold">Whether the name of the file tells the format.</param>
    private static SourceDraft? OfRecords(
        string path,
        SourceFormat format,
        bool isTold,
        Study? study,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        const int FirstRows = 20_000;
        var packing = format.IsText ? Packing.Of(path) : Packing.None;
        var content = new FileContent(Path.GetFileName(path), path, () => packing.Open(File.OpenRead(path)));
        var sheet = format is XlsxFormat ? SheetChoice.Of(XlsxFormat.Sheets(content, SheetTable.FirstRows, token)) : null;
        if (format is XlsxFormat && sheet is null)
        {
            return Refuse(path, "no sheet of it has headings with several columns", report);
        }

        var options = sheet?.Options ?? new FormatOptions();
        var headings = format.Columns(content, options, token);
        if (headings.Count == 0)
        {
            return Refuse(
                path,
                format is JsonLinesFormat
                    ? "none of its lines is a JSON object, of which JSON lines have one a line"
                    : "it has no headings",
                report
            );
        }

        var rows = new List<IReadOnlyList<string>>();
        using (var cursor = format.Open(content, options with { Wanted = headings }, token))
        {
            while (rows.Count < FirstRows && cursor.Read())
            {
                if (cursor.Broken is not null)
                {
                    continue;
                }

                rows.Add([.. headings.Select((_, at) => at < cursor.CellCount ? PlainText.Normalise(cursor.Cell(at)).Trim() : "")]);
            }
        }

        var hasHeadings = sheet is null || SampleTable.LooksLikeHeadings(headings);
        var table = new SampleTable(',', headings, rows, OddRows: 0, HeadingLine: 1, hasHeadings);
        string[] reasons =
        [
            LookedAt(
                rows.Count,
                rows.Count < FirstRows
                    ? sheet is null
                        ? "the whole file"
                        : "the whole sheet"
                    : "from its beginning"
            ),
            $"format {format.Id}, told by {(isTold ? "the file's name" : "its lines")}",
            .. sheet?.Reasons() ?? [],
        ];
        string[] notes =
        [
            .. format.IsText ? SuggestionNotes.OfPacking(path, packing) : [],
            .. SuggestionNotes.OfHeadings(table),
            .. sheet?.Notes() ?? [],
        ];
        return TableDraft.Of(path, study, table, reasons, notes) with
        {
            Format = isTold ? null : format.Id,
            Sheet = sheet?.Sheet,
            Range = options.Range?.ToText(),
            HeadingRows = options.HeadingRows == 1 ? null : options.HeadingRows,
        };
    }

    private static SourceFormat? FormatOf(string path)
    {
        var ending = Path.GetExtension(Packing.Named(path) == Packing.None ? path : Path.GetFileNameWithoutExtension(path));
        return SourceFormat.All.FirstOrDefault(format => format.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase));
    }

    private static string LookedAt(int rows, string where) =>
        rows == 0
            ? "no row stands below the headings, so that nothing tells what the columns hold"
            : string.Create(CultureInfo.InvariantCulture, $"{rows:#,0} {(rows == 1 ? "row" : "rows")} looked at, {where}");

    private static string Percent(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{1000L * part / Math.Max(1, whole) / 10.0:0.#}%");

    private static SourceDraft? Refuse(string path, string message, Action<Diagnostic> report)
    {
        report(Diagnostic.Error(DiagnosticCodes.UnreadableFile, Path.GetFileName(path), null, message));
        return null;
    }
}
