using System.IO.Compression;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>A file of a source as found on disk.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Name">Path relative to the study folder, with forward slashes: how diagnostics and the ledger name it.</param>
/// <param name="Modified">Last change in UTC ticks; together with the length it tells whether a file changed while it was read.</param>
public sealed record LogFile(Source Source, string Path, string Name, long Length, long Modified)
{
    /// <summary>Opens the text of the file, decompressed where its name ends in <c>.gz</c> or <c>.zst</c>.</summary>
    public Stream OpenText()
    {
        var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        return Decompress(file, Path);
    }

    /// <summary>The decompressed text of a stream; the stream itself where the name tells of no compression.</summary>
    public static Stream Decompress(Stream stream, string path) =>
        System.IO.Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".gz" => new GZipStream(stream, CompressionMode.Decompress),
            ".zst" => new ZstdSharp.DecompressionStream(stream),
            _ => stream,
        };

    /// <summary>Whether the file is still the one that was scanned.</summary>
    public bool IsUnchanged()
    {
        var now = new FileInfo(Path);
        return now.Exists && now.Length == Length && now.LastWriteTimeUtc.Ticks == Modified;
    }
}
