using System.Text;
using BenefitAnalyzer.Tables;
using CsvHelper;

namespace BenefitAnalyzer.Formats;

/// <summary>Text whose lines are records and whose cells end at one character; cells with that character or a line break stand in quotes.</summary>
public abstract class DelimitedFormat(string id, string description, char delimiter, params string[] endings)
    : SourceFormat(id, description, endings)
{
    private const int LongestRecord = 16 << 20;

    public override char? DelimiterOf(FormatOptions options) => options.Delimiter ?? delimiter;

    public override IReadOnlyList<string> Headings(FileContent content, FormatOptions options, CancellationToken token)
    {
        using var text = content.OpenText(options.Encoding);
        SkipAbove(text, options);
        using var csv = CsvReader.Create(text, Options(options));
        return csv.Read() ? [.. Enumerable.Range(0, csv.FieldCount).Select(at => PlainText.Normalise(csv.GetString(at)).Trim())] : [];
    }

    public override RecordCursor Open(FileContent content, FormatOptions options, CancellationToken token)
    {
        var breaks = content.MayHaveQuotes ? QuoteBreaks.Of(content, options, Options(options), token) : null;
        var text = content.OpenText(options.Encoding);
        var above = SkipAbove(text, options);
        return breaks is null
            ? new DelimitedCursor(
                text,
                Options(options) with
                {
                    AllowLineBreaksInQuotes = false,
                },
                hasHeadings: true,
                options.HeadingLine - 1,
                above
            )
            : new PartedCursor(text, Options(options), breaks, options.HeadingLine - 1, above);
    }

    /// <summary>A reader of one line, which holds at most one record.</summary>
    /// <remarks>The reader takes a byte order mark away where its input begins with one, which within a file is part of the record.</remarks>
    /// <param name="line">1-based; not the first of a file.</param>
    /// <param name="offset">Of the line's first byte.</param>
    public RecordCursor OpenLine(byte[] text, long line, long offset, FormatOptions options)
    {
        byte[] mark = text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.GetPreamble() : [];
        return new DelimitedCursor(
            new MemoryStream([.. mark, .. text]),
            Options(options) with
            {
                AllowLineBreaksInQuotes = false,
                BufferSize = 4096,
            },
            hasHeadings: false,
            line - 1,
            offset - mark.Length
        );
    }

    private CsvReaderOptions Options(FormatOptions options) =>
        CsvReaderOptions.Default with
        {
            Separator = options.Delimiter ?? delimiter,
            CommentPrefix = options.Comments,
            HasHeader = false,
            TrackLineNumbers = true,
            SkipEmptyLines = true,
            MaxRecordSize = LongestRecord,
        };

    /// <summary>Goes to the line of the headings.</summary>
    /// <returns>Bytes above it.</returns>
    internal static long SkipAbove(Stream text, FormatOptions options)
    {
        var bytes = 0L;
        for (var lines = options.HeadingLine - 1; lines > 0 && text.ReadByte() is >= 0 and var letter; bytes++)
        {
            lines -= letter == '\n' ? 1 : 0;
        }

        return bytes;
    }
}
