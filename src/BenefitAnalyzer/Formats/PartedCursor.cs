using CsvHelper;

namespace BenefitAnalyzer.Formats;

/// <summary>Goes through delimited text of which some lines have to be read by themselves: their quotes are not closed.</summary>
internal sealed class PartedCursor : RecordCursor
{
    private readonly Stream text;
    private readonly IEnumerator<DelimitedCursor> parts;

    /// <param name="text">Stands at the line of the headings.</param>
    /// <param name="linesBefore">Lines above it.</param>
    /// <param name="bytesBefore">Bytes above it.</param>
    public PartedCursor(Stream text, CsvReaderOptions options, IReadOnlyList<QuoteBreaks.Break> breaks, long linesBefore, long bytesBefore)
    {
        this.text = text;
        parts = Parts(text, options, breaks, linesBefore, bytesBefore).GetEnumerator();
        parts.MoveNext();
    }

    public override long Line => parts.Current.Line;

    public override (long Offset, long Length) Bytes => parts.Current.Bytes;

    public override BrokenRecord? Broken => parts.Current.Broken;

    public override int CellCount => parts.Current.CellCount;

    public override bool Read()
    {
        while (!parts.Current.Read())
        {
            if (!parts.MoveNext())
            {
                return false;
            }
        }

        return true;
    }

    public override string Cell(int column) => parts.Current.Cell(column);

    public override ReadOnlySpan<char> Letters(int column) => parts.Current.Letters(column);

    public override string Hash() => parts.Current.Hash();

    protected override void Dispose(bool disposing)
    {
        parts.Dispose();
        text.Dispose();
    }

    private static IEnumerable<DelimitedCursor> Parts(
        Stream text,
        CsvReaderOptions options,
        IReadOnlyList<QuoteBreaks.Break> breaks,
        long lines,
        long bytes
    )
    {
        var hasHeadings = true;
        foreach (var (line, start, end) in breaks)
        {
            using var before = Part(start, isOneLine: false);
            yield return before;
            (hasHeadings, lines, bytes) = (false, line - 1, start);
            using var alone = Part(end, isOneLine: true);
            yield return alone;
            (lines, bytes) = (line, end);
        }

        using var last = Part(long.MaxValue, isOneLine: false);
        yield return last;

        DelimitedCursor Part(long until, bool isOneLine) =>
            new(new StreamPart(text, until - bytes), options with { AllowLineBreaksInQuotes = !isOneLine }, hasHeadings, lines, bytes);
    }
}
