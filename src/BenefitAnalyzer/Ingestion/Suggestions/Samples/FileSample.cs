using BenefitAnalyzer.Ingestion.Files;

namespace BenefitAnalyzer.Ingestion.Suggestions.Samples;

/// <summary>Pieces of the text of a file, bounded in size however long it is.</summary>
/// <param name="Pieces">Lines without their breaks; each piece is without gaps, the first begins the file.</param>
/// <param name="IsWhole">Whether the pieces are all of it.</param>
/// <param name="Utf16">What tells that the file is UTF-16, whose lines are UTF-8 here; null for any other.</param>
internal sealed record FileSample(IReadOnlyList<IReadOnlyList<byte[]>> Pieces, bool IsWhole, Packing Packing, string? Utf16)
{
    public IEnumerable<byte[]> Lines => Pieces.SelectMany(piece => piece);
}
