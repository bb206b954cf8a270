using System.Buffers.Binary;

namespace BenefitAnalyzer.Reporting.Fonts;

/// <summary>Corrects the heights in the header of a TrueType file.</summary>
internal static class TrueTypeHeights
{
    private const uint Head = 0x68656164; // 'head'
    private const uint HorizontalHeader = 0x68686561; // 'hhea'
    private const int FirstTable = 12;
    private const int TableEntry = 16; // tag, checksum, offset, length

    /// <summary>A copy whose bounding box reaches from the descender to the ascender.</summary>
    /// <remarks>
    /// ScottPlot takes the height of a text from the bounding box (head.yMin, yMax); in Noto it is lower than the letters are high, so
    /// the tops of Chinese characters would be cut off. OpenType: <c>head</c> has yMin, yMax at 38, 42; <c>hhea</c> ascender at 4.
    /// </remarks>
    public static byte[] Unclip(byte[] face)
    {
        var patched = face.ToArray();
        var head = Table(patched, Head);
        var line = Table(patched, HorizontalHeader);
        line.Slice(6, 2).CopyTo(head.Slice(38, 2));
        line.Slice(4, 2).CopyTo(head.Slice(42, 2));
        return patched;
    }

    private static Span<byte> Table(byte[] face, uint tag)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(face.AsSpan(4));
        for (var table = 0; table < count; table++)
        {
            var entry = face.AsSpan(FirstTable + table * TableEntry, TableEntry);
            if (BinaryPrimitives.ReadUInt32BigEndian(entry) == tag)
            {
                return face.AsSpan(
                    (int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]),
                    (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..])
                );
            }
        }

        throw new InvalidDataException($"The font has no table {tag:x8}.");
    }
}
