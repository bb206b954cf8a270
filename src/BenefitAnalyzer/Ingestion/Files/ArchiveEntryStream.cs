using System.IO.Compression;
using BenefitAnalyzer.Formats;

namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>Reads one file of a zip archive, and closes the archive with it.</summary>
internal sealed class ArchiveEntryStream : ForwardStream
{
    private readonly ZipArchive archive;
    private readonly Stream entry;

    /// <param name="name">Of the file; null for the first that holds anything.</param>
    /// <exception cref="InvalidDataException">The archive is broken or lacks the entry.</exception>
    public ArchiveEntryStream(Stream file, string? name)
    {
        archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: false);
        var found = name is null ? archive.Entries.FirstOrDefault(one => one.Length > 0) : archive.GetEntry(name);
        entry = (found ?? throw new InvalidDataException(name is null ? "the archive is empty" : $"the archive has no '{name}'")).Open();
    }

    public override int Read(Span<byte> buffer) => entry.Read(buffer);

    protected override void Dispose(bool disposing)
    {
        entry.Dispose();
        archive.Dispose();
        base.Dispose(disposing);
    }
}
