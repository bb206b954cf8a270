namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>Counts the characters of a UTF-8 text that stand for bytes which could not be decoded: U+FFFD and the private area.</summary>
internal sealed class UndecodedCharacters
{
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
            var missing = Math.Min(carried.Length - carriedLength, text.Length);
            text[..missing].CopyTo(carried.AsSpan(carriedLength));
            carriedLength += missing;
            if (carriedLength < carried.Length)
            {
                return;
            }

            text = text[missing..];
            carriedLength = 0;
            Look(carried);
        }

        int at;
        while ((at = text.IndexOfAny((byte)0xEE, (byte)0xEF, (byte)'\n')) >= 0)
        {
            if (text[at] == '\n')
            {
                lines++;
                text = text[(at + 1)..];
                continue;
            }

            if (text.Length - at < carried.Length)
            {
                text[at..].CopyTo(carried);
                carriedLength = text.Length - at;
                return;
            }

            Look(text.Slice(at, carried.Length));
            text = text[(at + carried.Length)..];
        }
    }

    private void Look(ReadOnlySpan<byte> character)
    {
        var isPrivate = character[0] == 0xEE || character[0] == 0xEF && character[1] <= 0xA3;
        if (isPrivate || character.SequenceEqual("\uFFFD"u8))
        {
            Number++;
            FirstLine = FirstLine == 0 ? lines : FirstLine;
        }
    }
}
