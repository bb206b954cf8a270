using BenefitAnalyzer.Ingestion.Files;

namespace BenefitAnalyzer.Ingestion.Suggestions.Samples;

/// <summary>Pieces of the text of a file, bounded in size however long it is.</summary>
/// <param name="Pieces">Lines without their breaks; each piece is without gaps, the first begins the file.</param>
/// <param name="IsWhole">Whether the pieces are all of it.</param>
/// <param name="IsUtf16">Whether the text had the byte order mark of UTF-16; the lines are UTF-8 then.</param>
internal sealed record FileSample(IReadOnlyList<IReadOnlyList<byte[]>> Pieces, bool IsWhole, Packing Packing, bool IsUtf16)
{
    public IEnumerable<byte[]> Lines => Pieces.SelectMany(piece => piece);
}
