using System.Text;

namespace BenefitAnalyzer.Formats;

/// <summary>How the text of a file is encoded.</summary>
/// <remarks>
/// What an encoding cannot express becomes U+FFFD and is found by <see cref="Undecoded"/>. .NET reads Big5 as code page 950, which puts
/// characters of Hong Kong (埗, 邨, 嘅) into the private area of Unicode: these are not known either. Bytes that stand for nothing in windows-1252
/// (0x81, 0x8D, 0x8F, 0x90, 0x9D), and its signs in a file that is called Latin-1, become control characters that no text has (U+0080 to U+009F).
/// </remarks>
public sealed class TextEncoding
{
    public static readonly TextEncoding Utf8 = new("utf-8", null);

    private readonly string? name;

    private TextEncoding(string id, string? name)
    {
        Id = id;
        this.name = name;
    }

    public static IReadOnlyList<TextEncoding> All { get; } =
    [Utf8, new("utf-16", "utf-16"), new("latin-1", "iso-8859-1"), new("windows-1252", "windows-1252"), new("big5", "big5")];

    public string Id { get; }

    /// <summary>Whether the bytes of a file are the text that everything else works on.</summary>
    public bool IsUtf8 => name is null;

    /// <summary>The first character of a text that stands for bytes which could not be decoded; null when there is none.</summary>
    public static char? Undecoded(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or (>= '\u0080' and <= '\u009F'))
            {
                return letter;
            }
        }

        return null;
    }

    /// <summary>The text of a stream as UTF-8; disposing it disposes the stream.</summary>
    public Stream ToUtf8(Stream stream)
    {
        if (name is null)
        {
            return stream;
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var (encoding, text) = Decoding(name) is UnicodeEncoding usual ? Ordered(usual, stream) : (Decoding(name), stream);
        return Encoding.CreateTranscodingStream(text, encoding, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>Decodes a piece of a line.</summary>
    public string Decode(ReadOnlySpan<byte> bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return (name is null ? Encoding.UTF8 : Decoding(name)).GetString(bytes);
    }

    private static Encoding Decoding(string name) =>
        name == "big5" ? Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new HalfCharacter()) : Encoding.GetEncoding(name);

    /// <summary>In which order a text of UTF-16 has its bytes: by its mark, and without one by its first character, which is ASCII in a table.</summary>
    /// <returns>Null where neither tells that it is UTF-16 at all.</returns>
    public static Encoding? OrderOf(ReadOnlySpan<byte> beginning) =>
        beginning switch
        {
            [0xFF, 0xFE, ..] or [not 0, 0, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] or [0, not 0, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };

    /// <summary>The decoder as the text tells it, and the text from its beginning: what is packed can be read only once.</summary>
    private static (Encoding, Stream) Ordered(Encoding usual, Stream stream)
    {
        var beginning = new byte[2];
        beginning = beginning[..stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)];
        return (OrderOf(beginning) ?? usual, new JoinedStream(beginning, stream));
    }
}
