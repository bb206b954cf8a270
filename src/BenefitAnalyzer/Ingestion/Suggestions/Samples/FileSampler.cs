using System.Text;
using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Ingestion.Files;

namespace BenefitAnalyzer.Ingestion.Suggestions.Samples;

/// <summary>Takes lines from the beginning, the middle and the end of a file; a small file is taken whole.</summary>
internal static class FileSampler
{
    private const int WholeBytes = 32 << 20;
    private const int PieceBytes = 2 << 20;
    private const int Middles = 6;
    private const int LongestLine = 1 << 20;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">What it is packed in is broken.</exception>
    public static FileSample Take(string path, CancellationToken token)
    {
        var packing = Packing.Of(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        using var content = new BufferedStream(packing.Open(file), 1 << 16);
        var beginning = new byte[2];
        beginning = beginning[..content.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)];
        var utf16 = TextEncoding.OrderOf(beginning);
        var hasMark = utf16 is not null && utf16.Preamble.SequenceEqual(beginning);
        using var whole = new JoinedStream(hasMark ? [] : beginning, content);
        using var text = utf16 is null
            ? whole
            : Encoding.CreateTranscodingStream(whole, utf16, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (packing == Packing.None && utf16 is null && file.Length > WholeBytes)
        {
            return new FileSample(Pieces(file), IsWhole: false, packing, Utf16: null);
        }

        var (pieces, isWhole) = Streamed(text, token);
        return new FileSample(
            pieces,
            isWhole,
            packing,
            utf16 is null ? null
                : hasMark ? "it begins with the byte order mark of UTF-16"
                : "every other byte of its beginning is 0, as in UTF-16 without a byte order mark"
        );
    }

    /// <summary>Pieces of a file in which one can jump.</summary>
    private static List<IReadOnlyList<byte[]>> Pieces(FileStream file)
    {
        var pieces = new List<IReadOnlyList<byte[]>>();
        for (var piece = 0; piece <= Middles + 1; piece++)
        {
            var at = Math.Max(0, (file.Length - PieceBytes) / (Middles + 1) * piece);
            at = piece == Middles + 1 ? file.Length - PieceBytes : at;
            var bytes = new byte[PieceBytes];
            file.Position = at;
            var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            // A piece from the middle begins and ends within a line.
            var lines = LinesOf(bytes.AsSpan(0, read)).Skip(at > 0 ? 1 : 0).ToList();
            pieces.Add(at + read < file.Length ? lines[..^1] : lines);
        }

        return pieces;
    }

    /// <summary>Lines of a stream in which one cannot jump: its first, evenly chosen ones of the rest, and its last.</summary>
    private static (List<IReadOnlyList<byte[]>> Pieces, bool IsWhole) Streamed(Stream text, CancellationToken token)
    {
        var kept = new List<(long Number, byte[] Line)>();
        long bytes = 0;
        var isWhole = true;
        var stride = 1;
        long number = 0;
        var last = new Queue<(long Number, byte[] Line)>();
        foreach (var line in Lines(text))
        {
            if (++number % 10_000 == 0)
            {
                token.ThrowIfCancellationRequested();
            }

            last.Enqueue((number, line));
            if (last.Count > 2_000)
            {
                last.Dequeue();
            }

            if (number % stride != 0)
            {
                continue;
            }

            kept.Add((number, line));
            bytes += line.Length;
            if (bytes > WholeBytes)
            {
                // Every second line from now on, and of those before; the first thousand stay for headings and what stands above them.
                isWhole = false;
                stride *= 2;
                kept = [.. kept.Take(1_000), .. kept.Skip(1_000).Where((_, at) => at % 2 == 0)];
                bytes = kept.Sum(line => (long)line.Line.Length);
            }
        }

        var seen = kept.Select(line => line.Number).ToHashSet();
        var end = isWhole ? [] : last.Where(line => !seen.Contains(line.Number));
        List<IReadOnlyList<byte[]>> pieces =
        [
            [.. kept.Select(line => line.Line)],
            [.. end.Select(line => line.Line)],
        ];
        return (pieces, isWhole);
    }

    private static IEnumerable<byte[]> Lines(Stream text)
    {
        var buffer = new byte[1 << 20];
        var rest = new List<byte>();
        int read;
        while ((read = text.Read(buffer)) > 0)
        {
            var at = 0;
            while (at < read)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', at, read - at);
                var until = end < 0 ? read : end;
                if (rest.Count < LongestLine)
                {
                    rest.AddRange(buffer.AsSpan(at, until - at));
                }

                if (end >= 0)
                {
                    yield return WithoutReturn([.. rest]);
                    rest.Clear();
                }

                at = until + 1;
            }
        }

        if (rest.Count > 0)
        {
            yield return WithoutReturn([.. rest]);
        }
    }

    private static List<byte[]> LinesOf(ReadOnlySpan<byte> bytes)
    {
        var lines = new List<byte[]>();
        foreach (var range in bytes.Split((byte)'\n'))
        {
            lines.Add(WithoutReturn(bytes[range].ToArray()));
        }

        return lines is [.., { Length: 0 }] ? lines[..^1] : lines;
    }

    private static byte[] WithoutReturn(byte[] line) => line is [.., (byte)'\r'] ? line[..^1] : line;
}
