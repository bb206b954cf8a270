namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>Fetches single lines of a file in one pass, without parsing the others.</summary>
internal static class LineReader
{
    private const int BufferSize = 1 << 20;

    /// <summary>A line as it stands in the file.</summary>
    /// <param name="Number">1-based.</param>
    /// <param name="Offset">Of its first byte in the decompressed text.</param>
    /// <param name="Text">Without its line break.</param>
    public readonly record struct Line(long Number, long Offset, byte[] Text);

    /// <summary>Whether a line is wanted.</summary>
    /// <param name="number">1-based.</param>
    /// <param name="text">Without its line break.</param>
    public delegate bool Wanted(long number, ReadOnlySpan<byte> text);

    /// <summary>Yields lines by their numbers, reading nothing but the blocks that they stand in where the file allows it.</summary>
    /// <param name="numbers">Ascending.</param>
    public static IEnumerable<Line> Read(LogFile file, IReadOnlyList<long> numbers, IdKeys keys, CancellationToken token)
    {
        using var text = file.OpenText();
        if (!text.CanSeek)
        {
            var wanted = numbers.ToHashSet();
            foreach (var line in Read(file, (number, _) => wanted.Contains(number), token))
            {
                yield return line;
            }

            yield break;
        }

        foreach (var block in numbers.GroupBy(keys.BlockOf))
        {
            token.ThrowIfCancellationRequested();
            text.Position = block.Key.Offset;
            var bytes = new byte[block.Key.Bytes];
            var filled = text.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            var number = block.Key.Line;
            var at = 0;
            foreach (var wanted in block)
            {
                int? end;
                while ((end = NextLine(bytes, at, at, filled, isEnd: true)) is not null && number < wanted)
                {
                    at = Math.Min(end.Value + 1, filled);
                    number++;
                }

                if (end is null)
                {
                    break; // the file has become shorter
                }

                yield return new Line(wanted, block.Key.Offset + at, WithoutReturn(bytes.AsSpan(at, end.Value - at)).ToArray());
            }
        }
    }

    /// <summary>Yields the wanted lines in order.</summary>
    public static IEnumerable<Line> Read(LogFile file, Wanted isWanted, CancellationToken token)
    {
        using var text = file.OpenText();
        var buffer = new byte[BufferSize];
        var filled = 0;
        long number = 0;
        long bufferStart = 0;
        while (true)
        {
            token.ThrowIfCancellationRequested();
            var read = text.Read(buffer, filled, buffer.Length - filled);
            var searched = filled;
            filled += read;
            var at = 0;
            while (NextLine(buffer, at, Math.Max(at, searched), filled, isEnd: read == 0) is { } end)
            {
                number++;
                var line = WithoutReturn(buffer.AsSpan(at, end - at));
                if (isWanted(number, line))
                {
                    yield return new Line(number, bufferStart + at, line.ToArray());
                }

                at = Math.Min(end + 1, filled);
            }

            if (read == 0)
            {
                yield break;
            }

            buffer.AsSpan(at, filled - at).CopyTo(buffer);
            bufferStart += at;
            filled -= at;
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * buffer.Length);
            }
        }
    }

    /// <summary>Place of the line break that ends the line that begins at a place; null when it has not been read yet or there is no line.</summary>
    /// <param name="searchFrom">No line break stands before this place.</param>
    private static int? NextLine(byte[] buffer, int at, int searchFrom, int filled, bool isEnd)
    {
        var length = buffer.AsSpan(searchFrom, filled - searchFrom).IndexOf((byte)'\n');
        return length >= 0 ? searchFrom + length
            : isEnd && at < filled ? filled
            : null;
    }

    private static ReadOnlySpan<byte> WithoutReturn(ReadOnlySpan<byte> line) => line.EndsWith("\r"u8) ? line[..^1] : line;
}
