using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>What one pass over the bytes of a file tells, before anything is parsed.</summary>
/// <param name="Hash">SHA-256 of the file as it lies on disk, in lower-case hexadecimal: how the study knows the file.</param>
/// <param name="Lines">Lines of the decompressed text; a last line without a line break counts.</param>
/// <param name="HasQuotes">Whether a double quote occurs anywhere.</param>
/// <param name="IsPlain">UTF-8 without NUL, blank lines inside or line breaks other than LF throughout or CRLF throughout: one line is one record.</param>
/// <param name="IsAscii">Every byte is ASCII, so that text is in NFC as it stands.</param>
public sealed record FileScan(string Hash, long Bytes, long Lines, bool HasQuotes, bool IsPlain, bool IsAscii)
{
    /// <summary>Separators of cells outside of quotes; 0 for a source that has none.</summary>
    public long Separators { get; init; }

    /// <summary>Characters that the declared encoding could not express, and the first line that holds one; 0 where there are none.</summary>
    public (long Count, long FirstLine) Undecoded { get; init; }

    /// <summary>Keys of the ids of its lines; null where they cannot be told from them, or memory is short.</summary>
    internal IdKeys? Keys { get; init; }

    private const int BufferSize = 1 << 20;

    /// <summary>Reads a file once, decompressing it for the look at its text.</summary>
    /// <param name="keys">Gathers the keys of ids on the way; null for none.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The compressed data is broken.</exception>
    internal static FileScan Of(LogFile log, IdKeysBuilder? keys, CancellationToken token)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = log.OpenPacked();
        using var hashed = new HashingStream(file, hash);
        var encoding = log.Source.Options.Encoding;
        using var text = log.Source.Format.IsText ? encoding.ToUtf8(log.Unpack(hashed)) : hashed;
        var look = new Look(keys, log.Source.Delimiter, countsUndecoded: !encoding.IsUtf8);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int read;
            while ((read = text.ReadAtLeast(buffer, BufferSize, throwOnEndOfStream: false)) > 0)
            {
                token.ThrowIfCancellationRequested();
                look.At(buffer.AsSpan(0, read));
            }

            // A decompressor may stop before trailing bytes; the content hash covers all of them.
            while (hashed.Read(buffer) > 0) { }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return look.Result(Convert.ToHexStringLower(hash.GetHashAndReset()), hashed.Position);
    }

    private sealed class Look(IdKeysBuilder? keys, char? separator, bool countsUndecoded)
    {
        private readonly UndecodedCharacters undecoded = new();
        private readonly byte[] tail = new byte[4];
        private int tailLength;
        private long lineFeeds;
        private long carriageReturns;
        private long separators;
        private bool isInQuotes;
        private byte last = (byte)'\n';
        private bool any;
        private bool quotes;
        private bool plain = true;
        private bool ascii = true;

        public void At(ReadOnlySpan<byte> text)
        {
            any = true;
            if (countsUndecoded)
            {
                undecoded.Count(text);
            }

            lineFeeds += text.Count((byte)'\n');
            CountSeparators(text);
            plain = plain && !text.Contains((byte)0) && !BreaksLinesOddly(text) && IsUtf8(text);
            ascii = ascii && Ascii.IsValid(text);
            last = text[^1];
            if (quotes || !plain)
            {
                keys?.GiveUp();
            }

            keys?.At(text);
        }

        public FileScan Result(string hash, long bytes)
        {
            plain = plain && tailLength == 0 && last != '\r' && HasOneLineBreak;
            if (!plain)
            {
                keys?.GiveUp();
            }

            return new(hash, bytes, lineFeeds + (any && last != (byte)'\n' ? 1 : 0), quotes, plain, ascii)
            {
                Separators = separators,
                Undecoded = (undecoded.Number, undecoded.FirstLine),
                Keys = keys?.Result(),
            };
        }

        private void CountSeparators(ReadOnlySpan<byte> text)
        {
            for (var quote = 0; quote >= 0; )
            {
                quote = text.IndexOf((byte)'"');
                var run = quote < 0 ? text : text[..quote];
                separators += separator is { } byteOfSeparator && !isInQuotes ? run.Count((byte)byteOfSeparator) : 0;
                quotes |= quote >= 0;
                isInQuotes ^= quote >= 0;
                text = text[(run.Length + (quote < 0 ? 0 : 1))..];
            }
        }

        /// <remarks>DuckDB's reader fails on a file that has both.</remarks>
        private bool HasOneLineBreak => carriageReturns == 0 || carriageReturns == lineFeeds;

        /// <summary>A blank line, or a carriage return that no line feed follows; the last byte of the previous piece is taken into account.</summary>
        private bool BreaksLinesOddly(ReadOnlySpan<byte> text)
        {
            if (text[0] == (byte)'\n' && last == (byte)'\n' || last == (byte)'\r' && text[0] != (byte)'\n')
            {
                return true;
            }

            if (text.IndexOf("\n\n"u8) >= 0 || text.IndexOf("\n\r"u8) >= 0)
            {
                return true;
            }

            var returns = text.Count((byte)'\r');
            carriageReturns += returns;
            return returns > 0 && returns != CountPairs(text) + (text[^1] == (byte)'\r' ? 1 : 0);
        }

        private static int CountPairs(ReadOnlySpan<byte> text) => text.Count("\r\n"u8);

        /// <summary>Validates across the borders of pieces: up to three bytes of an unfinished character are carried over.</summary>
        private bool IsUtf8(ReadOnlySpan<byte> text)
        {
            if (ascii && tailLength == 0 && Ascii.IsValid(text))
            {
                return true;
            }

            Span<byte> joined = stackalloc byte[8];
            while (tailLength > 0 && !text.IsEmpty && (text[0] & 0xC0) == 0x80)
            {
                tail[tailLength++] = text[0];
                text = text[1..];
                if (Utf8.IsValid(tail.AsSpan(0, tailLength)))
                {
                    tailLength = 0;
                }
                else if (tailLength == tail.Length)
                {
                    return false;
                }
            }

            if (tailLength > 0 && !text.IsEmpty)
            {
                return false;
            }

            var unfinished = UnfinishedBytes(text);
            text[^unfinished..].CopyTo(tail);
            tailLength += unfinished;
            return Utf8.IsValid(text[..^unfinished]);
        }

        private static int UnfinishedBytes(ReadOnlySpan<byte> text)
        {
            for (var back = 1; back <= Math.Min(3, text.Length); back++)
            {
                var value = text[^back];
                if ((value & 0xC0) == 0xC0)
                {
                    var length =
                        value >= 0xF0 ? 4
                        : value >= 0xE0 ? 3
                        : 2;
                    return length > back ? back : 0;
                }

                if ((value & 0x80) == 0)
                {
                    return 0;
                }
            }

            return 0;
        }
    }
}
