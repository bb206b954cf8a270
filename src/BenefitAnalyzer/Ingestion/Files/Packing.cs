using System.IO.Compression;

namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>How a file is packed, told by its first bytes or by its name.</summary>
internal sealed record Packing(string Name, string Ending)
{
    public static readonly Packing None = new("not packed", "");
    private static readonly Packing Gzip = new("gzip", ".gz");
    private static readonly Packing Zstandard = new("zstd", ".zst");
    public static readonly Packing Zip = new("zip", ".zip");

    /// <summary>What the ending of a name says.</summary>
    public static Packing Named(string name) =>
        new[] { Gzip, Zstandard, Zip }.FirstOrDefault(packing =>
            packing.Ending.Equals(Path.GetExtension(name), StringComparison.OrdinalIgnoreCase)
        ) ?? None;

    private static Packing Of(ReadOnlySpan<byte> start) =>
        start switch
        {
            [0x1F, 0x8B, ..] => Gzip,
            [0x28, 0xB5, 0x2F, 0xFD, ..] => Zstandard,
            [(byte)'P', (byte)'K', 3, 4, ..] => Zip,
            _ => None,
        };

    /// <summary>What a file begins as, whatever its name says.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Packing Of(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var start = new byte[4];
        return Of(start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
    }

    /// <summary>The unpacked content, which closes the file with it; of an archive that of its first file.</summary>
    /// <exception cref="InvalidDataException">The archive is broken or empty.</exception>
    public Stream Open(Stream file) =>
        this == Gzip ? new GZipStream(file, CompressionMode.Decompress)
        : this == Zstandard ? new ZstdSharp.DecompressionStream(file, leaveOpen: false)
        : this == Zip ? new ArchiveEntryStream(file, null)
        : file;
}
