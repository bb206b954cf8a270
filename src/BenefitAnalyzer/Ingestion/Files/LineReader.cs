using System.Buffers;

namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>Fetches single lines of a file by their number, in one pass that skips the others without looking into them.</summary>
internal static class LineReader
{
    private const int BufferSize = 1 << 20;

    /// <summary>A line as it stands in the file.</summary>
    /// <param name="Number">1-based.</param>
    /// <param name="Offset">Of its first byte in the decompressed text.</param>
    /// <param name="Text">Without its line break.</param>
    public readonly record struct Line(long Number, long Offset, byte[] Text);

    /// <summary>Yields the wanted lines in order.</summary>
    /// <param name="wanted">1-based numbers, ascending, without repeats.</param>
    public static IEnumerable<Line> Read(LogFile file, IReadOnlyList<long> wanted, CancellationToken token)
    {
        if (wanted.Count == 0)
        {
            yield break;
        }

        using var text = file.OpenText();
        var buffer = new byte[BufferSize];
        var carried = new ArrayBufferWriter<byte>();
        long number = 1;
        long position = 0;
        long lineStart = 0;
        var next = 0;
        int read;
        while (next < wanted.Count && (read = text.ReadAtLeast(buffer, BufferSize, throwOnEndOfStream: false)) > 0)
        {
            token.ThrowIfCancellationRequested();
            var at = 0;
            while (at < read && next < wanted.Count)
            {
                var length = buffer.AsSpan(at, read - at).IndexOf((byte)'\n');
                var piece = length < 0 ? read - at : length;
                if (number == wanted[next])
                {
                    carried.Write(buffer.AsSpan(at, piece));
                }

                at += piece + 1;
                if (length < 0)
                {
                    break;
                }

                if (number == wanted[next])
                {
                    yield return new Line(number, lineStart, WithoutReturn(carried.WrittenSpan));
                    carried.ResetWrittenCount();
                    next++;
                }

                number++;
                lineStart = position + at;
            }

            position += read;
        }

        if (next < wanted.Count && number == wanted[next] && carried.WrittenCount > 0)
        {
            yield return new Line(number, lineStart, WithoutReturn(carried.WrittenSpan));
        }
    }

    private static byte[] WithoutReturn(ReadOnlySpan<byte> line) => (line.EndsWith("\r"u8) ? line[..^1] : line).ToArray();
}
