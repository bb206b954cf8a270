using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>A file of a source as found on disk, or one inside a zip archive.</summary>
/// <param name="Path">Full path of the file or the archive.</param>
/// <param name="Name">Path relative to the study folder, with forward slashes: how diagnostics and the ledger name it.</param>
/// <param name="Modified">Last change in UTC ticks; together with the length it tells whether a file changed while it was read.</param>
public sealed record LogFile(Source Source, string Path, string Name, long Length, long Modified)
{
    public const string ArchiveEnding = ".zip";

    /// <summary>Name within the archive; null for a file that is none.</summary>
    public string? Entry { get; init; }

    /// <summary>The content, unpacked, for readers of formats.</summary>
    public FileContent Content => new(Name, Path, OpenContent);

    /// <summary>Opens the text of the file, unpacked and as UTF-8.</summary>
    public Stream OpenText() => Content.OpenText(Source.Options.Encoding);

    /// <summary>Opens the file as it lies on disk or in its archive; what its content hash is taken of.</summary>
    /// <exception cref="InvalidDataException">The archive is broken.</exception>
    public Stream OpenPacked()
    {
        var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        return Entry is null ? file : new ArchiveEntryStream(file, Entry);
    }

    /// <summary>The unpacked content of a stream; the stream itself where the name tells of no packing.</summary>
    public Stream Unpack(Stream stream) =>
        Packing.Named(Entry ?? Path) is { Ending: not ArchiveEnding } packing ? packing.Open(stream) : stream;

    /// <summary>Why the file cannot be read: an unpacker's own words do not tell that a file was only named as if it were packed.</summary>
    public string WhyUnreadable(Exception error)
    {
        var named = Packing.Named(Path);
        try
        {
            return named != Packing.None && Packing.Of(Path) != named
                ? $"it is not packed as {named.Name}, though its name ends in {named.Ending}: rename it, or pack it"
                : error.Message;
        }
        catch (Exception other) when (other is IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }

    /// <summary>Whether the file is still the one that was scanned.</summary>
    public bool IsUnchanged()
    {
        var now = new FileInfo(Path);
        return now.Exists && now.LastWriteTimeUtc.Ticks == Modified && (Entry is not null || now.Length == Length);
    }

    private Stream OpenContent() => Unpack(OpenPacked());
}
