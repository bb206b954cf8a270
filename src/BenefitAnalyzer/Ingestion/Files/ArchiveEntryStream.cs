using System.IO.Compression;
using BenefitAnalyzer.Formats;

namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>Reads one file of a zip archive, and closes the archive with it.</summary>
internal sealed class ArchiveEntryStream : ForwardStream
{
    private readonly ZipArchive archive;
    private readonly Stream entry;

    /// <exception cref="InvalidDataException">The archive is broken or lacks the entry.</exception>
    public ArchiveEntryStream(Stream file, string name)
    {
        archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: false);
        entry = (archive.GetEntry(name) ?? throw new InvalidDataException($"the archive has no '{name}'")).Open();
    }

    public override int Read(Span<byte> buffer) => entry.Read(buffer);

    protected override void Dispose(bool disposing)
    {
        entry.Dispose();
        archive.Dispose();
        base.Dispose(disposing);
    }
}
