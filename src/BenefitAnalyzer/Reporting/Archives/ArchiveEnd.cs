using System.Buffers.Binary;

namespace BenefitAnalyzer.Reporting.Archives;

/// <summary>Where an archive ends by its own account: readers look for its directory from the end and pass over what follows.</summary>
internal static class ArchiveEnd
{
    private const uint Signature = 0x06054b50;
    private const int RecordBytes = 22;
    private const int CommentLength = 20;

    /// <summary>Bytes of a file after the end of its archive; null where no end is found.</summary>
    /// <remarks>The last record of an archive (PKWARE APPNOTE 4.3.16) has 22 bytes and a comment of at most 65,535.</remarks>
    public static long? BytesAfter(string path)
    {
        using var file = File.OpenRead(path);
        var tail = new byte[Math.Min(file.Length, RecordBytes + ushort.MaxValue)];
        file.Seek(-tail.Length, SeekOrigin.End);
        file.ReadExactly(tail);
        for (var at = tail.Length - RecordBytes; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == Signature)
            {
                return tail.Length - at - RecordBytes - BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + CommentLength));
            }
        }

        return null;
    }
}
