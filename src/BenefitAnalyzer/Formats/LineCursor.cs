namespace BenefitAnalyzer.Formats;

/// <summary>Goes through a text of which every line that is not blank is one record.</summary>
internal abstract class LineCursor(Stream text) : RecordCursor
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly byte[] chunk = new byte[1 << 16];
    private readonly MemoryStream line = new();
    private int at;
    private int filled;
    private long read;
    private long number;
    private long offset;

    public override long Line => number;

    public override (long Offset, long Length) Bytes => (offset, line.Length);

    /// <summary>The line without its line break.</summary>
    protected ReadOnlySpan<byte> Text => line.GetBuffer().AsSpan(0, (int)line.Length);

    public override bool Read()
    {
        while (NextLine())
        {
            if (Text.IndexOfAnyExcept((byte)' ', (byte)'\t') >= 0)
            {
                Parse();
                return true;
            }
        }

        return false;
    }

    public override string Hash() => HashOf(Text);

    /// <summary>Cuts the new line into cells.</summary>
    protected abstract void Parse();

    protected override void Dispose(bool disposing)
    {
        text.Dispose();
        line.Dispose();
    }

    private bool NextLine()
    {
        line.SetLength(0);
        offset = read - filled + at;
        var any = false;
        while (true)
        {
            if (at == filled)
            {
                filled = text.Read(chunk);
                at = 0;
                read += filled;
                if (filled == 0)
                {
                    if (any)
                    {
                        EndLine();
                    }

                    return any;
                }
            }

            any = true;
            var length = chunk.AsSpan(at, filled - at).IndexOf((byte)'\n');
            line.Write(chunk.AsSpan(at, length < 0 ? filled - at : length));
            at = length < 0 ? filled : at + length + 1;
            if (length >= 0)
            {
                EndLine();
                return true;
            }
        }
    }

    private void EndLine()
    {
        number++;
        if (number == 1 && Text.StartsWith(ByteOrderMark))
        {
            var rest = Text[ByteOrderMark.Length..].ToArray();
            line.SetLength(0);
            line.Write(rest);
        }

        if (line.Length > 0 && line.GetBuffer()[line.Length - 1] == '\r')
        {
            line.SetLength(line.Length - 1);
        }
    }
}
