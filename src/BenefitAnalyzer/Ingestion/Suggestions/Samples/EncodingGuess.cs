using System.Globalization;
using System.Text.Unicode;
using BenefitAnalyzer.Formats;

namespace BenefitAnalyzer.Ingestion.Suggestions.Samples;

/// <summary>An encoding and what speaks for it.</summary>
internal sealed record EncodingGuess(TextEncoding Encoding, string Reason)
{
    public static EncodingGuess Of(FileSample sample)
    {
        if (sample.Utf16 is { } reason)
        {
            return new(Known("utf-16"), reason);
        }

        if (sample.Lines.All(line => !line.AsSpan().ContainsAnyInRange((byte)0x80, (byte)0xFF)))
        {
            return new(TextEncoding.Utf8, "only ASCII characters were seen, which every encoding writes alike");
        }

        if (sample.Lines.All(line => Utf8.IsValid(line)))
        {
            return new(TextEncoding.Utf8, "its characters beyond ASCII are sound UTF-8, which other encodings hardly ever are by chance");
        }

        var (pairs, lone, controls) = Count(sample);
        if (pairs > 0 && pairs >= 9 * lone)
        {
            return new(
                Known("big5"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Share(pairs, pairs + lone)} of its bytes beyond ASCII form pairs of frequent Big5 characters"
                )
            );
        }

        return controls > 0
            ? new(Known("windows-1252"), "it has Western letters and signs such as curly quotes that Latin-1 lacks")
            : new(Known("windows-1252"), "it has Western letters; windows-1252 reads what Latin-1 reads, and more");
    }

    private static TextEncoding Known(string id) => TextEncoding.All.First(encoding => encoding.Id == id);

    /// <summary>Bytes beyond ASCII that form a pair of Big5's frequent characters, all others, and those that are signs in windows-1252 only.</summary>
    private static (long Pairs, long Lone, long Controls) Count(FileSample sample)
    {
        long pairs = 0;
        long lone = 0;
        long controls = 0;
        foreach (var line in sample.Lines)
        {
            for (var at = 0; at < line.Length; at++)
            {
                if (line[at] < 0x80)
                {
                    continue;
                }

                controls += line[at] < 0xA0 ? 1 : 0;
                // A1–A3: signs and full-width letters; A4–C6: the 5,401 frequent characters; C9–F9: the others.
                var isPair =
                    line[at] is >= 0xA1 and <= 0xF9
                    && at + 1 < line.Length
                    && line[at + 1] is (>= 0x40 and <= 0x7E) or (>= 0xA1 and <= 0xFE);
                // An accented letter stands before small letters too: é + t is a pair of Big5 by its bytes.
                var isFrequent = isPair && (line[at] <= 0xC6 || line[at + 1] >= 0x80);
                pairs += isFrequent ? 1 : 0;
                lone += isFrequent ? 0 : 1;
                at += isFrequent ? 1 : 0;
            }
        }

        return (pairs, lone, controls);
    }

    private static string Share(long part, long whole) => string.Create(CultureInfo.InvariantCulture, $"{100 * part / whole}%");
}
