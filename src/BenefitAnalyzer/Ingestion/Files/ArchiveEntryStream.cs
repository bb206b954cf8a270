using System.IO.Compression;

namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>Reads one file of a zip archive, and closes the archive with it.</summary>
internal sealed class ArchiveEntryStream : Stream
{
    private readonly ZipArchive archive;
    private readonly Stream entry;

    /// <exception cref="InvalidDataException">The archive is broken or lacks the entry.</exception>
    public ArchiveEntryStream(Stream file, string name)
    {
        archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: false);
        entry = (archive.GetEntry(name) ?? throw new InvalidDataException($"the archive has no '{name}'")).Open();
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer) => entry.Read(buffer);

    public override int Read(byte[] buffer, int offset, int count) => entry.Read(buffer, offset, count);

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        entry.Dispose();
        archive.Dispose();
        base.Dispose(disposing);
    }
}
