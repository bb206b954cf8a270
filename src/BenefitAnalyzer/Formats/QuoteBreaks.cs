using CsvHelper;

namespace BenefitAnalyzer.Formats;

/// <summary>Finds the lines whose quote is not closed where it should be: read as quoted text, each would swallow the good records after it.</summary>
internal static class QuoteBreaks
{
    /// <summary>Each costs a reading of the file from its beginning; one with more has its records on single lines.</summary>
    private const int Most = 32;

    /// <summary>A line that has to be read by itself.</summary>
    /// <param name="Line">1-based.</param>
    /// <param name="Start">Of its first byte.</param>
    /// <param name="End">Behind its line break.</param>
    public readonly record struct Break(long Line, long Start, long End);

    /// <summary>The lines of a file, in order; null where no line break within quotes can be trusted.</summary>
    public static IReadOnlyList<Break>? Of(FileContent content, FormatOptions options, CsvReaderOptions reading, CancellationToken token)
    {
        var found = new List<Break>();
        var width = -1;
        var (offset, lines) = (Above(content, options), options.HeadingLine - 1L);
        while (FirstUnsound(content, options, reading, offset, ref width, token) is var (after, line))
        {
            if (width < 0 || found.Count == Most)
            {
                return null;
            }

            var (start, end) = LineBehind(content, options, offset + after);
            found.Add(new Break(lines += line, start, end));
            offset = end;
        }

        return found;
    }

    /// <summary>The first record that runs over several lines without being what it seems.</summary>
    /// <param name="offset">Where reading begins.</param>
    /// <param name="width">Cells of the first record of all; -1 where none was read.</param>
    /// <returns>Bytes from there to the end of the record before it, and its line counted from there; null where all are sound.</returns>
    private static (long After, long Line)? FirstUnsound(
        FileContent content,
        FormatOptions options,
        CsvReaderOptions reading,
        long offset,
        ref int width,
        CancellationToken token
    )
    {
        var malformed = false;
        var after = 0L;
        using var text = content.OpenText(options.Encoding);
        Skip(text, offset);
        using var csv = CsvReader.Create(text, reading with { OnMalformedRecord = _ => malformed = true });
        try
        {
            while (csv.Read())
            {
                token.ThrowIfCancellationRequested();
                if (csv.RawRecord.Contains((byte)'\n') && (malformed || (width >= 0 && csv.FieldCount != width)))
                {
                    return (after, csv.LineNumber);
                }

                width = width < 0 ? csv.FieldCount : width;
                after = csv.ByteOffset + csv.RawRecord.Length;
                malformed = false;
            }
        }
        catch (CsvFormatException error)
        {
            return (after, error.LineNumber); // longer than any record
        }

        return null;
    }

    /// <summary>The first line behind a record that is not empty.</summary>
    private static (long Start, long End) LineBehind(FileContent content, FormatOptions options, long offset)
    {
        using var text = content.OpenText(options.Encoding);
        Skip(text, offset);
        var letter = text.ReadByte();
        for (; letter is '\r' or '\n'; offset++)
        {
            letter = text.ReadByte();
        }

        var end = offset;
        for (; letter >= 0; end++)
        {
            if (letter == '\n')
            {
                return (offset, end + 1);
            }

            letter = text.ReadByte();
        }

        return (offset, end);
    }

    private static long Above(FileContent content, FormatOptions options)
    {
        using var text = content.OpenText(options.Encoding);
        return DelimitedFormat.SkipAbove(text, options);
    }

    private static void Skip(Stream text, long bytes)
    {
        using var part = new StreamPart(text, bytes);
        part.CopyTo(Stream.Null);
    }
}
