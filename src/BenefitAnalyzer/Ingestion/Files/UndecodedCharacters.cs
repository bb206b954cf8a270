using System.Buffers;

namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>Counts the characters of a UTF-8 text that stand for bytes which could not be decoded: U+FFFD, the private area and U+0080 to U+009F; and U+FFFE, which is read as U+FFFD.</summary>
internal sealed class UndecodedCharacters
{
    /// <summary>Of U+0080 to U+00BF, in two bytes; the others take three.</summary>
    private const byte LatinFirst = 0xC2;

    private static readonly SearchValues<byte> Beginnings = SearchValues.Create(LatinFirst, 0xEE, 0xEF, (byte)'\n');

    private readonly byte[] carried = new byte[3];
    private int carriedLength;
    private long lines = 1;

    public long Number { get; private set; }

    /// <summary>1-based; 0 where there is none.</summary>
    public long FirstLine { get; private set; }

    /// <summary>Looks at the next piece of the text; a character may begin in one piece and end in the next.</summary>
    public void Count(ReadOnlySpan<byte> text)
    {
        if (carriedLength > 0)
        {
            var length = LengthFrom(carried[0]);
            var missing = Math.Min(length - carriedLength, text.Length);
            text[..missing].CopyTo(carried.AsSpan(carriedLength));
            carriedLength += missing;
            if (carriedLength < length)
            {
                return;
            }

            text = text[missing..];
            carriedLength = 0;
            Look(carried.AsSpan(0, length));
        }

        int at;
        while ((at = text.IndexOfAny(Beginnings)) >= 0)
        {
            if (text[at] == '\n')
            {
                lines++;
                text = text[(at + 1)..];
                continue;
            }

            var length = LengthFrom(text[at]);
            if (text.Length - at < length)
            {
                text[at..].CopyTo(carried);
                carriedLength = text.Length - at;
                return;
            }

            Look(text.Slice(at, length));
            text = text[(at + length)..];
        }
    }

    private static int LengthFrom(byte first) => first == LatinFirst ? 2 : 3;

    private void Look(ReadOnlySpan<byte> character)
    {
        var isUnknown =
            character[0] == LatinFirst
                ? character[1] <= 0x9F
                : character[0] == 0xEE || (character[0] == 0xEF && character[1] <= 0xA3) || character is [0xEF, 0xBF, 0xBD or 0xBE];
        if (isUnknown)
        {
            Number++;
            FirstLine = FirstLine == 0 ? lines : FirstLine;
        }
    }
}
